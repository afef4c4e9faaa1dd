import type { FormulasDeEspectro, PedidoEspectro } from '@/api/modelos'
import type { Traduccion } from '@/i18n/textos'
import {
  type CampoDeForma,
  type Clase,
  cuantasFilas,
  type Escritos,
  type Valores,
} from '../forma/forma'
import type { es } from './textos.es'

type Textos = Traduccion<typeof es>

const CLASES: Record<string, Clase> = {
  desde: 'fecha',
  hasta: 'fecha',
  fecha_acto: 'fecha',
  fecha_hecho: 'fecha',
  ejecutoria: 'fecha',
  termina: 'fecha',
  ancho_khz: 'numero',
  ancho_mhz: 'numero',
  frecuencia_mhz: 'numero',
  sitios: 'entero',
  anio: 'entero',
  anterior: 'dinero',
  nuevo: 'dinero',
  total: 'dinero',
  parte: 'dinero',
  acto: 'texto',
  norma: 'texto',
  'horas.desde': 'entero',
  'horas.hasta': 'entero',
  'cuotas.vencimiento': 'fecha',
  'cuotas.valor': 'dinero',
}

const sinIndice = (nombre: string) => nombre.replace(/\.\d+\./, '.')

export const claseDe = (nombre: string): Clase => CLASES[sinIndice(nombre)] ?? 'opcion'

/** What is a number in the request. */
const NUMEROS = new Set(['sitios', 'anio', 'horas.desde', 'horas.hasta', 'areas.categoria'])

export const GRUPOS = ['horas', 'areas', 'cuotas'] as const
export type Grupo = (typeof GRUPOS)[number]

/** The fields of a calculation, and those that come in rows. */
export interface Campos {
  sueltos: CampoDeForma[]
  plazo: CampoDeForma[]
  grupos: { grupo: Grupo; filas: CampoDeForma[][] }[]
}

/** A use or another calculation, with what it asks for. */
export interface Calculo {
  codigo: string
  nombre: string
  campos: string[]
  opcionales: string[]
}

export function todosDe({ sueltos, plazo, grupos }: Campos): CampoDeForma[] {
  return [...sueltos, ...grupos.flatMap(({ filas }) => filas.flat()), ...plazo]
}

export function camposDe(
  calculo: Calculo,
  formulas: FormulasDeEspectro,
  escritos: Escritos,
  t: Textos,
): Campos {
  const palabras = t as unknown as Record<string, string>
  const de = (nombre: string, exigido: boolean): CampoDeForma => ({
    nombre,
    clase: claseDe(nombre),
    exigido,
    etiqueta: palabras[`${nombre}_${calculo.codigo}`] ?? palabras[nombre] ?? nombre,
    ayuda: exigido && nombre === 'fecha_hecho' ? undefined : palabras[`${nombre}Ayuda`],
    opciones: opcionesDe(nombre, formulas, t),
  })
  const esGrupo = (nombre: string): nombre is Grupo => GRUPOS.some((grupo) => grupo === nombre)
  const opcionales = calculo.opcionales.filter((nombre) => !DEL_PLAZO.includes(nombre))
  return {
    sueltos: [
      ...calculo.campos.filter((nombre) => !esGrupo(nombre)).map((nombre) => de(nombre, true)),
      ...opcionales.map((nombre) => de(nombre, false)),
    ],
    plazo: plazoDe(calculo, escritos).map(([nombre, exigido]) => de(nombre, exigido)),
    grupos: calculo.campos.filter(esGrupo).map((grupo) => ({
      grupo,
      filas: Array.from({ length: Math.max(1, cuantasFilas(escritos, grupo)) }, (_, fila) =>
        filaDe(grupo, fila, escritos, formulas, t),
      ),
    })),
  }
}

const DEL_PLAZO = ['hecho', 'fecha_hecho', 'ejecutoria']

/** Of the term, only what the chosen fact needs. */
function plazoDe({ opcionales }: Calculo, { hecho }: Escritos): [string, boolean][] {
  if (!opcionales.includes('hecho')) {
    return opcionales.includes('fecha_hecho') ? [['fecha_hecho', false]] : []
  }
  return [
    ['hecho', false],
    ...(hecho ? [['fecha_hecho', true] as [string, boolean]] : []),
    ...(hecho === 'primer_pago' ? [['ejecutoria', true] as [string, boolean]] : []),
  ]
}

/** The fields of a row: those of a place, as far as it needs them. */
export function nombresDeFila(grupo: Grupo, area: string | undefined): string[] {
  if (grupo === 'horas') return ['desde', 'hasta']
  if (grupo === 'cuotas') return ['vencimiento', 'valor']
  if (area === 'municipio') return ['area', 'departamento', 'categoria', 'ambito']
  return area === 'departamento' ? ['area', 'departamento'] : ['area']
}

function filaDe(
  grupo: Grupo,
  fila: number,
  escritos: Escritos,
  formulas: FormulasDeEspectro,
  t: Textos,
): CampoDeForma[] {
  const rotulos = t as unknown as Record<string, (n: number) => string>
  const prefijo = `${grupo}.${String(fila)}`
  return nombresDeFila(grupo, escritos[`${prefijo}.area`]).map((campo) => ({
    nombre: `${prefijo}.${campo}`,
    clase: claseDe(`${prefijo}.${campo}`),
    exigido: true,
    etiqueta: rotulos[`${grupo}_${campo}`]?.(fila + 1) ?? campo,
    opciones: opcionesDe(campo, formulas, t),
  }))
}

function opcionesDe(nombre: string, formulas: FormulasDeEspectro, t: Textos) {
  const palabras = t as unknown as Record<string, string>
  const de = (lista: { codigo: string; nombre: string }[]) =>
    lista.map((opcion) => ({ value: opcion.codigo, label: opcion.nombre }))
  const propias = (codigos: string[]) =>
    codigos.map((value) => ({ value, label: palabras[`${nombre}_${value}`] ?? value }))
  switch (nombre) {
    case 'derecho':
      return de(formulas.derechos)
    case 'excepcion':
      return de(formulas.excepciones)
    case 'departamento':
      return de(formulas.departamentos)
    case 'categoria':
      return de(formulas.categorias)
    case 'hecho':
      return propias(['fraccion', 'temporal', 'primer_pago'])
    case 'area':
      return propias(['nacional', 'departamento', 'municipio'])
    case 'ambito':
      return propias(['urbano', 'rural'])
    default:
      return undefined
  }
}

/** «cuotas.0.valor» → the row of the request. */
export function pedidoDe(valores: Valores): PedidoEspectro {
  const pedido: Record<string, unknown> = {}
  for (const [nombre, texto] of Object.entries(valores)) {
    const valor = NUMEROS.has(sinIndice(nombre)) ? Number(texto) : texto
    const [grupo = '', indice, campo] = nombre.split('.')
    if (indice === undefined || campo === undefined) {
      pedido[grupo] = valor
      continue
    }
    const filas = (pedido[grupo] ??= []) as Record<string, unknown>[]
    filas[Number(indice)] = { ...filas[Number(indice)], [campo]: valor }
  }
  return pedido as PedidoEspectro
}
