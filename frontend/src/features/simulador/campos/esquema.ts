import { pesos } from '@/lib/dinero'
import { fecha } from '@/lib/fechas'
import { leerDinero } from '@/lib/leerDinero'
import { leerFecha } from '@/lib/leerFecha'

/** What a form asks for, as data: its fields, and the groups of fields that repeat in rows. */
export interface Esquema {
  /** Of the ids of its fields. */
  prefijo: string
  campos: Campo[]
  grupos: Record<string, Campo[]>
}

export type Tipo = 'dinero' | 'fecha' | 'texto' | 'mes' | 'entero' | 'opcion' | 'marca'

export interface Campo {
  clave: string
  tipo: Tipo
  exigido?: boolean | ((valores: Valores) => boolean)
  /** It is asked only then. */
  visible?: (valores: Valores) => boolean
  /** What it says until somebody writes; «hoy» is the day of the service. */
  omision?: string
  opciones?: readonly string[]
}

export type Valores = Partial<Record<string, string>>

/** What is typed and not yet calculated, letter by letter; what is absent says its usual value. */
export interface Borrador {
  campos: Valores
  grupos: Record<string, Fila[]>
}

/** A row keeps its id when another one goes. */
export interface Fila {
  id: number
  campos: Valores
}

/** The same as the server reads it: 20520000.00, 2025-07-15. */
export interface Leido {
  campos: Valores
  grupos: Record<string, Valores[]>
}

/** A field inside its form: «capital», «pagos.0.valor». */
export const claveDeFila = (grupo: string, indice: number, clave: string) =>
  `${grupo}.${String(indice)}.${clave}`

export const idDe = (esquema: Esquema, clave: string) =>
  `${esquema.prefijo}-${clave.replaceAll('.', '-')}`

export function escrito(campo: Campo, valores: Valores, hoy: string): string {
  const omision = campo.omision === 'hoy' ? fecha(hoy) : (campo.omision ?? '')
  return valores[campo.clave] ?? omision
}

export const esVisible = (campo: Campo, valores: Valores) => campo.visible?.(valores) ?? true

export const esExigido = ({ exigido }: Campo, valores: Valores) =>
  typeof exigido === 'function' ? exigido(valores) : (exigido ?? false)

export type Falta = 'vacio' | Tipo

export type Lectura = { ok: true; valor: string } | { ok: false; falta: Falta }

/** A typed text as the server reads it; empty is an answer of its own. */
export function leer({ tipo, opciones }: Campo, texto: string): Lectura {
  const limpio = texto.trim()
  if (limpio === '') return { ok: false, falta: 'vacio' }
  const mal: Lectura = { ok: false, falta: tipo }
  switch (tipo) {
    case 'dinero': {
      const lectura = leerDinero(limpio)
      return lectura.ok ? { ok: true, valor: lectura.valor.replace(/\.00$/, '') } : mal
    }
    case 'fecha': {
      const lectura = leerFecha(limpio)
      return lectura.ok ? { ok: true, valor: lectura.fecha } : mal
    }
    case 'mes':
      return /^\d{4}-(0[1-9]|1[0-2])$/.test(limpio) ? { ok: true, valor: limpio } : mal
    case 'entero':
      return /^\d{1,4}$/.test(limpio) ? { ok: true, valor: String(Number(limpio)) } : mal
    case 'opcion':
      return opciones?.includes(limpio) ? { ok: true, valor: limpio } : mal
    default:
      return { ok: true, valor: limpio }
  }
}

/** As people read it: «20.520.000», «15/07/2025». */
function mostrar({ tipo }: Campo, valor: string): string {
  if (tipo === 'dinero') return pesos(valor)
  return tipo === 'fecha' && leerFecha(valor).ok ? fecha(valor) : valor
}

/** The most rows of a group that the server takes. */
export const FILAS_MAXIMAS = 20

/** How many rows of a group an address has. */
function contarFilas(params: URLSearchParams, grupo: string): number {
  const indices = [...params.keys()]
    .filter((clave) => clave.startsWith(`${grupo}.`))
    .map((clave) => Number(clave.split('.')[1]))
    .filter((indice) => Number.isInteger(indice) && indice >= 0 && indice < FILAS_MAXIMAS)
  return indices.length === 0 ? 0 : Math.max(...indices) + 1
}

/** The form as the address says it. */
export function borradorDe(params: URLSearchParams, esquema: Esquema): Borrador {
  const leerGrupo = (campos: Campo[], nombre: (clave: string) => string): Valores =>
    Object.fromEntries(
      campos.flatMap((campo) => {
        const valor = params.get(nombre(campo.clave))
        return valor === null ? [] : [[campo.clave, mostrar(campo, valor)]]
      }),
    )
  return {
    campos: leerGrupo(esquema.campos, (clave) => clave),
    grupos: Object.fromEntries(
      Object.entries(esquema.grupos).map(([grupo, campos]) => [
        grupo,
        Array.from({ length: contarFilas(params, grupo) }, (_, id) => ({
          id,
          campos: leerGrupo(campos, (clave) => claveDeFila(grupo, id, clave)),
        })),
      ]),
    ),
  }
}

/** Every field that is asked, with what is typed in it. */
function* recorrer(borrador: Borrador, esquema: Esquema, hoy: string) {
  const grupos = Object.entries(esquema.grupos)
  for (const campo of esquema.campos) {
    if (!esVisible(campo, borrador.campos)) continue
    const exigido = esExigido(campo, borrador.campos)
    yield { clave: campo.clave, campo, exigido, texto: escrito(campo, borrador.campos, hoy) }
  }
  for (const [grupo, campos] of grupos) {
    for (const [indice, fila] of (borrador.grupos[grupo] ?? []).entries()) {
      for (const campo of campos) {
        const clave = claveDeFila(grupo, indice, campo.clave)
        const exigido = esExigido(campo, fila.campos)
        yield { clave, campo, exigido, texto: escrito(campo, fila.campos, hoy) }
      }
    }
  }
}

export interface FaltaEn {
  clave: string
  falta: Falta
}

export type Revision = { ok: true; params: URLSearchParams } | { ok: false; faltas: FaltaEn[] }

/** What the browser can see before asking; the address that asks for it, if all can be read. */
export function revisar(borrador: Borrador, esquema: Esquema, hoy: string): Revision {
  const faltas: FaltaEn[] = []
  const params = new URLSearchParams()
  for (const { clave, campo, exigido, texto } of recorrer(borrador, esquema, hoy)) {
    const lectura = leer(campo, texto)
    if (lectura.ok) params.set(clave, lectura.valor)
    else if (lectura.falta !== 'vacio' || exigido) faltas.push({ clave, falta: lectura.falta })
  }
  return faltas.length > 0 ? { ok: false, faltas } : { ok: true, params }
}

/** What a shared address asks to calculate; null while something is missing or illegible. */
export function leerDireccion(params: URLSearchParams, esquema: Esquema): Leido | null {
  if (params.size === 0) return null
  const borrador = borradorDe(params, esquema)
  // The day of the service is no part of an address: what is shared says its own dates.
  const sinHoy = { ...esquema, campos: esquema.campos.map((c) => ({ ...c, omision: sinDia(c) })) }
  const revision = revisar(borrador, sinHoy as Esquema, '')
  if (!revision.ok) return null
  const leidas = revision.params
  const tomar = (campos: Campo[], nombre: (clave: string) => string): Valores =>
    Object.fromEntries(
      campos.flatMap(({ clave }) => {
        const valor = leidas.get(nombre(clave))
        return valor === null ? [] : [[clave, valor]]
      }),
    )
  return {
    campos: tomar(esquema.campos, (clave) => clave),
    grupos: Object.fromEntries(
      Object.entries(esquema.grupos).map(([grupo, campos]) => [
        grupo,
        (borrador.grupos[grupo] ?? []).map((_, indice) =>
          tomar(campos, (clave) => claveDeFila(grupo, indice, clave)),
        ),
      ]),
    ),
  }
}

const sinDia = ({ omision }: Campo) => (omision === 'hoy' ? undefined : omision)
