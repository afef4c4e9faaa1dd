/**
 * The form mirrors what the person typed, letter by letter; the declaration is what travels.
 * Converting happens only here, so that a half-typed amount is never sent nor lost.
 */
import type { Declaracion } from '@/api/modelos'
import { esCero, pesos } from '@/lib/dinero'
import { leerDinero, type MotivoDinero } from '@/lib/leerDinero'

export interface LineaFormulario {
  /** Stable through additions and removals, so that focus and errors stay with their line. */
  clave: string
  servicio: string
  descripcion: string
  valor: string
  /** What the server keeps while `valor` cannot be understood. */
  respaldo?: string
}

export interface Formulario {
  huboIngresos: 'si' | 'no' | ''
  ingresos: LineaFormulario[]
  terminales: string
  devoluciones: string
  /** The same for the deductions. */
  respaldos?: Partial<Record<Deduccion, string>>
}

export type Deduccion = 'terminales' | 'devoluciones'

/** What the API takes at most: `maxItems` of `ingresos` in openapi/openapi.json. */
export const MAXIMO_LINEAS = 500

let siguienteClave = 0
export function lineaVacia(servicio: string): LineaFormulario {
  siguienteClave += 1
  return {
    clave: `n${Date.now().toString(36)}-${siguienteClave}`,
    servicio,
    descripcion: '',
    valor: '',
  }
}

export function desdeDeclaracion(declaracion: Declaracion): Formulario {
  return {
    huboIngresos: declaracion.sin_ingresos ? 'no' : declaracion.ingresos.length > 0 ? 'si' : '',
    ingresos: declaracion.ingresos.map((linea, indice) => ({
      clave: `g${indice}`,
      servicio: linea.servicio,
      descripcion: linea.descripcion,
      valor: pesos(linea.valor),
    })),
    terminales: editableOVacio(declaracion.terminales),
    devoluciones: editableOVacio(declaracion.devoluciones),
  }
}

/** The server keeps «no deduction» as zero; an empty box reads better than a zero nobody typed. */
function editableOVacio(valor: string): string {
  return esCero(valor) ? '' : pesos(valor)
}

export function aDeclaracion(formulario: Formulario): Declaracion {
  const sinIngresos = formulario.huboIngresos === 'no'
  const deduccionQueViaja = (campo: Deduccion) =>
    sinIngresos ? '0.00' : valorQueViaja(formulario[campo], '0.00', formulario.respaldos?.[campo])
  return {
    sin_ingresos: sinIngresos,
    ingresos: sinIngresos
      ? []
      : formulario.ingresos.map(({ servicio, descripcion, valor, respaldo }) => ({
          servicio,
          descripcion: descripcion.trim(),
          valor: valorQueViaja(valor, '', respaldo),
        })),
    terminales: deduccionQueViaja('terminales'),
    devoluciones: deduccionQueViaja('devoluciones'),
  }
}

/** A box that was emptied travels empty; one that is not understood, as it was last saved. */
function valorQueViaja(texto: string, vacio: string, respaldo = vacio): string {
  const lectura = leerDinero(texto)
  if (lectura.ok) return lectura.valor
  return lectura.motivo === 'vacio' ? vacio : respaldo
}

/** Each amount that the server holds, by the line or the deduction it belongs to. */
export type Guardados = ReadonlyMap<string, string>

export function guardadosDe(formulario: Formulario): Guardados {
  const { ingresos, terminales, devoluciones } = aDeclaracion(formulario)
  return new Map([
    ...formulario.ingresos.flatMap((linea, i): [string, string][] => {
      const valor = ingresos[i]?.valor
      return valor ? [[linea.clave, valor]] : []
    }),
    ['terminales', terminales],
    ['devoluciones', devoluciones],
  ])
}

/**
 * Notes beside each text that is not understood what the server holds of it, so that the next
 * save does not wipe a good amount. It goes with the copy of this device and outlives the page.
 */
export function conRespaldos(formulario: Formulario, guardados: Guardados): Formulario {
  const respaldos: Partial<Record<Deduccion, string>> = {}
  for (const campo of ['terminales', 'devoluciones'] as const) {
    const respaldo = guardados.get(campo) ?? formulario.respaldos?.[campo]
    if (noSeEntiende(formulario[campo]) && respaldo) respaldos[campo] = respaldo
  }
  return {
    ...formulario,
    respaldos,
    ingresos: formulario.ingresos.map(({ respaldo: anterior, ...linea }) => {
      const respaldo = guardados.get(linea.clave) ?? anterior
      return noSeEntiende(linea.valor) && respaldo ? { ...linea, respaldo } : linea
    }),
  }
}

/** Something on the screen that the declaration cannot carry: it lives only on this device. */
export function tieneTextoSinEntender(formulario: Formulario): boolean {
  const textos = [
    ...formulario.ingresos.map((linea) => linea.valor),
    formulario.terminales,
    formulario.devoluciones,
  ]
  return textos.some(noSeEntiende)
}

function noSeEntiende(texto: string): boolean {
  const lectura = leerDinero(texto)
  return !lectura.ok && lectura.motivo !== 'vacio'
}

export function mismaDeclaracion(una: Declaracion, otra: Declaracion): boolean {
  const texto = (d: Declaracion) =>
    JSON.stringify([
      d.sin_ingresos,
      d.ingresos.map((l) => [l.servicio, l.descripcion, l.valor]),
      d.terminales,
      d.devoluciones,
    ])
  return texto(una) === texto(otra)
}

export type CodigoErrorFormulario =
  'falta_respuesta' | 'falta_linea' | 'falta_servicio' | `valor_${MotivoDinero}`

export interface ErrorFormulario {
  /** Identifier of the field on the page, the target of the error summary. */
  campo: string
  codigo: CodigoErrorFormulario
  /** Number of the line as shown, when the field belongs to one. */
  linea?: number
  opciones?: string[]
}

export const idCampo = {
  pregunta: 'hubo-ingresos',
  agregar: 'agregar-linea',
  servicio: (clave: string) => `servicio-${clave}`,
  descripcion: (clave: string) => `descripcion-${clave}`,
  valor: (clave: string) => `valor-${clave}`,
  terminales: 'terminales',
  devoluciones: 'devoluciones',
}

export function erroresDeIngresos(formulario: Formulario): ErrorFormulario[] {
  if (formulario.huboIngresos === '')
    return [{ campo: idCampo.pregunta, codigo: 'falta_respuesta' }]
  if (formulario.huboIngresos === 'no') return []
  if (formulario.ingresos.length === 0) return [{ campo: idCampo.agregar, codigo: 'falta_linea' }]
  return formulario.ingresos.flatMap((linea, indice) => {
    const errores: ErrorFormulario[] = []
    if (linea.servicio === '') {
      errores.push({
        campo: idCampo.servicio(linea.clave),
        codigo: 'falta_servicio',
        linea: indice + 1,
      })
    }
    const lectura = leerDinero(linea.valor)
    if (!lectura.ok) {
      errores.push({
        campo: idCampo.valor(linea.clave),
        codigo: `valor_${lectura.motivo}`,
        linea: indice + 1,
        ...(lectura.opciones ? { opciones: lectura.opciones } : {}),
      })
    }
    return errores
  })
}

/** An empty deduction is no deduction; anything else has to be an amount. */
export function erroresDeDeducciones(formulario: Formulario): ErrorFormulario[] {
  return (['terminales', 'devoluciones'] as const).flatMap((campo) => {
    const lectura = leerDinero(formulario[campo])
    if (lectura.ok || lectura.motivo === 'vacio') return []
    return [
      {
        campo: idCampo[campo],
        codigo: `valor_${lectura.motivo}` as const,
        ...(lectura.opciones ? { opciones: lectura.opciones } : {}),
      },
    ]
  })
}

export function esFormulario(valor: unknown): valor is Formulario {
  if (typeof valor !== 'object' || valor === null) return false
  const f = valor as Record<string, unknown>
  return (
    (f.huboIngresos === 'si' || f.huboIngresos === 'no' || f.huboIngresos === '') &&
    typeof f.terminales === 'string' &&
    typeof f.devoluciones === 'string' &&
    Array.isArray(f.ingresos) &&
    f.ingresos.every(esLinea)
  )
}

function esLinea(valor: unknown): boolean {
  if (typeof valor !== 'object' || valor === null) return false
  const linea = valor as Record<string, unknown>
  return ['clave', 'servicio', 'descripcion', 'valor'].every((k) => typeof linea[k] === 'string')
}
