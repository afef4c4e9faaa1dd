import {
  type Campo,
  campoEntre,
  claveDeFila,
  type Esquema,
  type EsquemaDe,
  escrito,
  esExigido,
  esVisible,
  type Grupo,
  type Valores,
} from './esquema'
import { type Falta, leer, mostrar } from './leer'

/** What is typed and not yet calculated, letter by letter; what is absent says its usual value. */
export interface Borrador {
  campos: Valores
  grupos: Readonly<Record<string, Fila[]>>
}

/** A row keeps its id when another one goes. */
export interface Fila {
  id: number
  campos: Valores
}

/** The same as the server reads it: 20520000.00, 2025-07-15. */
export interface Leido {
  campos: Valores
  grupos: Readonly<Record<string, Valores[]>>
  /** The address that the form would write for it. */
  direccion: string
}

/** What it asks for with the choices that an address carries, which are codes. */
export const esquemaDeDireccion = (params: URLSearchParams, esquemaDe: EsquemaDe) =>
  esquemaDe(Object.fromEntries(params))

/** The rows of a group: those of the draft, or the ones that are always there. */
export function filasDe({ grupos }: Borrador, nombre: string, { minimo = 0 }: Grupo): Fila[] {
  const filas = grupos[nombre] ?? []
  const faltan = Array.from({ length: Math.max(0, minimo - filas.length) }, (_, i) => ({
    id: filas.length + i,
    campos: {},
  }))
  return [...filas, ...faltan]
}

/** How many rows of a group an address has. */
function contarFilas(params: URLSearchParams, nombre: string, { maximo }: Grupo): number {
  const indices = [...params.keys()]
    .filter((clave) => clave.startsWith(`${nombre}.`))
    .map((clave) => Number(clave.split('.')[1]))
    .filter((indice) => Number.isInteger(indice) && indice >= 0 && indice < maximo)
  return indices.length === 0 ? 0 : Math.max(...indices) + 1
}

function noSeLee(campo: Campo, valor: string): boolean {
  const lectura = leer(campo, mostrar(campo, valor))
  return !lectura.ok && lectura.falta !== 'vacio'
}

/** The form as the address says it; what cannot be read stays typed, unless it is a choice. */
export function borradorDe(params: URLSearchParams, esquema: Esquema): Borrador {
  const leerGrupo = (campos: readonly Campo[], nombre: (clave: string) => string): Valores =>
    Object.fromEntries(
      campos.flatMap((campo) => {
        const valor = params.get(nombre(campo.clave))
        const perdido = valor === null || (campo.tipo === 'opcion' && noSeLee(campo, valor))
        return perdido ? [] : [[campo.clave, mostrar(campo, valor)]]
      }),
    )
  return {
    campos: leerGrupo(esquema.campos, (clave) => clave),
    grupos: Object.fromEntries(
      Object.entries(esquema.grupos).map(([nombre, grupo]) => [
        nombre,
        Array.from({ length: contarFilas(params, nombre, grupo) }, (_, id) => ({
          id,
          campos: leerGrupo(grupo.campos, (clave) => claveDeFila(nombre, id, clave)),
        })),
      ]),
    ),
  }
}

/** Every field that is asked, with what is typed in it. */
function* recorrer(borrador: Borrador, esquema: Esquema, hoy: string) {
  yield* recorrerCampos(esquema.campos, borrador.campos, hoy, (clave) => clave)
  for (const [nombre, grupo] of Object.entries(esquema.grupos)) {
    for (const [indice, fila] of filasDe(borrador, nombre, grupo).entries()) {
      const claveDe = (clave: string) => claveDeFila(nombre, indice, clave)
      yield* recorrerCampos(grupo.campos, fila.campos, hoy, claveDe)
    }
  }
}

function* recorrerCampos(
  campos: readonly Campo[],
  valores: Valores,
  hoy: string,
  claveDe: (clave: string) => string,
) {
  for (const campo of campos) {
    if (!esVisible(campo, valores)) continue
    yield {
      clave: claveDe(campo.clave),
      campo: campoEntre(campo, valores),
      exigido: esExigido(campo, valores),
      texto: escrito(campo, valores, hoy),
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

/** The fields of which an address carries something that cannot be read. */
export function ilegibles(params: URLSearchParams, esquema: Esquema): string[] {
  const borrador = borradorDe(params, esquema)
  return [...recorrer(borrador, sinHoy(esquema), '')]
    .filter(({ clave, campo }) => noSeLee(campo, params.get(clave) ?? ''))
    .map(({ clave }) => clave)
}

/** What a shared address asks to calculate; null while something is missing or illegible. */
export function leerDireccion(params: URLSearchParams, esquema: Esquema): Leido | null {
  if (params.size === 0 || esquema.sinCalculo) return null
  if (ilegibles(params, esquema).length > 0) return null
  const borrador = borradorDe(params, esquema)
  const revision = revisar(borrador, sinHoy(esquema), '')
  if (!revision.ok) return null
  const leidas = revision.params
  const tomar = (campos: readonly Campo[], nombre: (clave: string) => string): Valores =>
    Object.fromEntries(
      campos.flatMap(({ clave }) => {
        const valor = leidas.get(nombre(clave))
        return valor === null ? [] : [[clave, valor]]
      }),
    )
  return {
    campos: tomar(esquema.campos, (clave) => clave),
    grupos: Object.fromEntries(
      Object.entries(esquema.grupos).map(([nombre, grupo]) => [
        nombre,
        filasDe(borrador, nombre, grupo).map((_, indice) =>
          tomar(grupo.campos, (clave) => claveDeFila(nombre, indice, clave)),
        ),
      ]),
    ),
    direccion: leidas.toString(),
  }
}

/** The day of the service is no part of an address: what is shared says its own dates. */
function sinHoy(esquema: Esquema): Esquema {
  const campos = esquema.campos.map(({ omision, ...campo }) =>
    omision === undefined || omision === 'hoy' ? campo : { ...campo, omision },
  )
  return { ...esquema, campos }
}
