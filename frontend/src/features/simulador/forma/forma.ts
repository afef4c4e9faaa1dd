import type { Problema } from '@/api/modelos'
import type { Idioma } from '@/i18n/idioma'
import type { Traduccion } from '@/i18n/textos'
import { decimal, pesos } from '@/lib/dinero'
import { fecha } from '@/lib/fechas'
import { leerDinero } from '@/lib/leerDinero'
import { leerFecha } from '@/lib/leerFecha'
import type { FormError } from '@/ui/ErrorSummary'
import type { SelectOption } from '@/ui/Select'
import type { es } from './textos.es'

type Textos = Traduccion<typeof es>

export type Clase = 'dinero' | 'fecha' | 'numero' | 'entero' | 'texto' | 'opcion'

/** A field of a calculation: its name is that of the request, with dots inside a row. */
export interface CampoDeForma {
  nombre: string
  clase: Clase
  etiqueta: string
  exigido: boolean
  ayuda?: string | undefined
  opciones?: SelectOption[] | undefined
  /** What is written before anybody writes. */
  usual?: string | undefined
}

/** What is typed, letter by letter, by the name of its field. */
export type Escritos = Record<string, string>
/** What travels: the same, as the API writes it. */
export type Valores = Record<string, string>

export const idDe = (nombre: string) => `forma-${nombre}`

/** The form as the address says it. */
export function escritosDe(params: URLSearchParams, claseDe: (nombre: string) => Clase): Escritos {
  return Object.fromEntries(
    [...params].map(([nombre, valor]) => [nombre, mostrar(valor, claseDe(nombre))]),
  )
}

function mostrar(valor: string, clase: Clase): string {
  if (clase === 'dinero') return pesos(valor)
  if (clase === 'numero') return decimal(valor).replaceAll('.', '')
  if (clase !== 'fecha') return valor
  const lectura = leerFecha(valor)
  return lectura.ok ? fecha(lectura.fecha) : ''
}

export type Revision = { ok: true; valores: Valores } | { ok: false; errores: FormError[] }

/** What the browser can see before asking. */
export function revisar(escritos: Escritos, campos: CampoDeForma[], t: Textos): Revision {
  const errores: FormError[] = []
  const valores: Valores = {}
  for (const campo of campos) {
    const texto = (escritos[campo.nombre] ?? campo.usual ?? '').trim()
    const field = idDe(campo.nombre)
    if (texto === '') {
      if (campo.exigido) errores.push({ field, message: t.falta(campo.etiqueta) })
      continue
    }
    const valor = leer(texto, campo.clase)
    if (valor === null) errores.push({ field, message: malEscrito(campo, t) })
    else valores[campo.nombre] = valor
  }
  return errores.length > 0 ? { ok: false, errores } : { ok: true, valores }
}

function leer(texto: string, clase: Clase): string | null {
  switch (clase) {
    case 'dinero': {
      const lectura = leerDinero(texto)
      return lectura.ok ? lectura.valor.replace(/\.00$/, '') : null
    }
    case 'fecha': {
      const lectura = leerFecha(texto)
      return lectura.ok ? lectura.fecha : null
    }
    case 'numero':
      return /^\d{1,12}(,\d{1,8})?$/.test(texto) ? texto.replace(',', '.') : null
    case 'entero':
      return /^\d{1,9}$/.test(texto) ? texto : null
    default:
      return texto
  }
}

function malEscrito({ clase, etiqueta }: CampoDeForma, t: Textos): string {
  if (clase === 'dinero') return t.dineroMal(etiqueta)
  if (clase === 'fecha') return t.fechaMal(etiqueta)
  return clase === 'entero' ? t.enteroMal(etiqueta) : t.numeroMal(etiqueta)
}

/** What a shared address asks to calculate; null while something is missing or illegible. */
export function valoresDe(params: URLSearchParams, campos: CampoDeForma[]): Valores | null {
  const valores: Valores = {}
  for (const { nombre, clase, exigido } of campos) {
    const valor = params.get(nombre) ?? ''
    if (valor === '') {
      if (exigido) return null
      continue
    }
    if (leer(mostrar(valor, clase), clase) === null) return null
    valores[nombre] = valor
  }
  return valores
}

/** The problem of the server beside the field it speaks of; empty if it is of none. */
export function erroresDeCampo(
  problema: Problema,
  nombres: string[],
  t: Textos,
  idioma: Idioma,
): FormError[] {
  return (problema.errores ?? []).flatMap(({ campo, codigo, mensaje }) => {
    const nombre = nombreDe(campo, nombres)
    if (!nombre) return []
    const palabras = (t as Record<string, unknown>)[`error_${codigo}`]
    const conocido = typeof palabras === 'string' ? palabras : null
    const message = idioma === 'es' ? mensaje : (conocido ?? t.error_otro)
    return [{ field: idDe(nombre), message }]
  })
}

/** «/cuotas/0/valor» → the field of that name; a whole row or group, its first field. */
function nombreDe(puntero: string, nombres: string[]): string | null {
  const nombre = puntero.split('/').filter(Boolean).join('.')
  const dentro = nombres.find((otro) => otro === nombre || otro.startsWith(`${nombre}.`))
  return dentro ?? null
}

/** How many rows of a group are written. */
export function cuantasFilas(escritos: Escritos, grupo: string): number {
  const indices = Object.keys(escritos).flatMap((nombre) => {
    const [suyo, indice] = nombre.split('.')
    return suyo === grupo && indice !== undefined ? [Number(indice)] : []
  })
  return Math.max(0, ...indices.map((indice) => indice + 1))
}

/** Without a row; those that follow take its place. */
export function sinFila(escritos: Escritos, grupo: string, fila: number): Escritos {
  return Object.fromEntries(
    Object.entries(escritos).flatMap(([nombre, texto]) => {
      const [suyo, indice, campo] = nombre.split('.')
      if (suyo !== grupo || campo === undefined) return [[nombre, texto]]
      const numero = Number(indice)
      if (numero === fila) return []
      return [[`${grupo}.${String(numero > fila ? numero - 1 : numero)}.${campo}`, texto]]
    }),
  )
}
