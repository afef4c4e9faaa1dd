import type { Problema } from '@/api/modelos'
import type { Idioma } from '@/i18n/idioma'
import type { Traduccion } from '@/i18n/textos'
import { sinPartirDinero } from '@/lib/dinero'
import type { FormError } from '@/ui/ErrorSummary'
import type { FaltaEn } from './direccion'
import { type Esquema, idDe } from './esquema'
import { nombreDeFila, type Palabras, rotulo } from './palabras'
import type { es } from './textos.es'

type Textos = Traduccion<typeof es>

/** «pagos.0.valor» → «Pago 1: valor». */
export function nombreDe(clave: string, esquema: Esquema, palabras: Palabras, t: Textos): string {
  const [grupo = '', indice, campo] = clave.split('.')
  if (indice === undefined || campo === undefined) return rotulo(grupo, esquema, palabras)
  const fila = nombreDeFila(grupo, Number(indice), palabras, t)
  return `${fila}: ${rotulo(`${grupo}_${campo}`, esquema, palabras).toLowerCase()}`
}

/** What the browser could not read, each at its box. */
export function deFaltas(
  faltas: FaltaEn[],
  esquema: Esquema,
  palabras: Palabras,
  t: Textos,
): FormError[] {
  return faltas.map(({ clave, falta }) => {
    const llave = `falta_${falta}` as const
    const decir = llave in t ? t[llave as 'falta_vacio'] : t.falta_vacio
    return { field: idDe(esquema, clave), message: decir(nombreDe(clave, esquema, palabras, t)) }
  })
}

/** The problem of the server beside the fields it speaks of; empty if it is of none. */
export function deProblema(
  problema: Problema,
  claveDe: (puntero: string, esquema: Esquema) => string | null,
  esquema: Esquema,
  palabras: Palabras,
  t: Textos,
  idioma: Idioma,
): FormError[] {
  return (problema.errores ?? []).flatMap(({ campo, codigo, ...suyo }) => {
    const clave = claveDe(campo, esquema)
    if (!clave) return []
    const mensaje = sinPartirDinero(suyo.mensaje)
    const nombre = nombreDe(clave, esquema, palabras, t)
    const enPalabras = decir(palabras[`error_${codigo}`], `${nombre}: ${mensaje}`)
    const comun = decir((t as Record<string, unknown>)[`error_${codigo}`], nombre)
    const otro = idioma === 'es' ? `${nombre}: ${mensaje}` : t.error_otro(nombre)
    return [{ field: idDe(esquema, clave), message: enPalabras ?? comun ?? otro }]
  })
}

/** The words of a catalogue, which may take in those of the server or the name of the field. */
function decir(texto: unknown, dato: string): string | null {
  if (typeof texto === 'function') return (texto as (dato: string) => string)(dato)
  return typeof texto === 'string' ? texto : null
}
