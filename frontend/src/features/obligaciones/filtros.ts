/**
 * The state of the obligations list lives in the address: what is filtered, the order, the
 * page and the day of payment. Names are those of the API, so the same text serves both.
 */

export const TIPOS = [
  'autoliquidacion',
  'liquidacion_derechos',
  'multa',
  'facilidad_pago',
  'cuenta_orden',
] as const
export const SITUACIONES = [
  'vencida',
  'por_vencer',
  'sin_presentar_vencida',
  'sin_presentar',
  'informativa',
  'pagada',
] as const
export const CAMPOS_ORDEN = [
  'fecha_vencimiento',
  'concepto',
  'periodo',
  'capital',
  'tipo',
  'expediente',
] as const
export const TAMANOS_PAGINA = [10, 25, 50, 100] as const

export type Tipo = (typeof TIPOS)[number]
export type Situacion = (typeof SITUACIONES)[number]
export type CampoOrden = (typeof CAMPOS_ORDEN)[number]
export type TamanoPagina = (typeof TAMANOS_PAGINA)[number]

export interface Filtros {
  /** null means today: the server decides which day it is. */
  fecha_pago: string | null
  q: string
  tipo: Tipo[]
  situacion: Situacion[]
  expediente_id: string | null
  vence_desde: string | null
  vence_hasta: string | null
  orden: CampoOrden
  descendente: boolean
  pagina: number
  por_pagina: TamanoPagina
  /** Only for the ministry: whose obligations are shown. */
  operador_id: string | null
}

export const SIN_FILTROS: Filtros = {
  fecha_pago: null,
  q: '',
  tipo: [],
  situacion: [],
  expediente_id: null,
  vence_desde: null,
  vence_hasta: null,
  orden: 'fecha_vencimiento',
  descendente: false,
  pagina: 1,
  por_pagina: 25,
  operador_id: null,
}

/** Anything unknown in a shared or old address is dropped, never an error. */
export function leerFiltros(params: URLSearchParams): Filtros {
  const orden = params.get('orden') ?? ''
  const campo = CAMPOS_ORDEN.find((c) => c === orden.replace(/^-/, ''))
  const pagina = Number(params.get('pagina'))
  return {
    fecha_pago: leerDia(params.get('fecha_pago')),
    q: (params.get('q') ?? '').slice(0, 100),
    tipo: leerVarios(params, 'tipo', TIPOS),
    situacion: leerVarios(params, 'situacion', SITUACIONES),
    expediente_id: params.get('expediente_id') || null,
    vence_desde: leerDia(params.get('vence_desde')),
    vence_hasta: leerDia(params.get('vence_hasta')),
    orden: campo ?? SIN_FILTROS.orden,
    descendente: campo !== undefined && orden.startsWith('-'),
    pagina: Number.isInteger(pagina) && pagina > 0 ? pagina : 1,
    por_pagina:
      TAMANOS_PAGINA.find((n) => n === Number(params.get('por_pagina'))) ?? SIN_FILTROS.por_pagina,
    operador_id: params.get('operador_id') || null,
  }
}

/** The defaults are left out, so that the address says only what was chosen. */
export function escribirFiltros(filtros: Filtros): URLSearchParams {
  const params = new URLSearchParams()
  const poner = (nombre: string, valor: string | null) => {
    if (valor) params.set(nombre, valor)
  }
  poner('operador_id', filtros.operador_id)
  poner('fecha_pago', filtros.fecha_pago)
  poner('q', filtros.q.trim())
  poner('tipo', filtros.tipo.join(','))
  poner('situacion', filtros.situacion.join(','))
  poner('expediente_id', filtros.expediente_id)
  poner('vence_desde', filtros.vence_desde)
  poner('vence_hasta', filtros.vence_hasta)
  if (filtros.orden !== SIN_FILTROS.orden || filtros.descendente) {
    poner('orden', `${filtros.descendente ? '-' : ''}${filtros.orden}`)
  }
  if (filtros.pagina > 1) poner('pagina', String(filtros.pagina))
  if (filtros.por_pagina !== SIN_FILTROS.por_pagina) poner('por_pagina', String(filtros.por_pagina))
  return params
}

/** What goes to the summary and to the export: the same rows, without page nor size. */
export function soloSeleccion(filtros: Filtros): URLSearchParams {
  return escribirFiltros({ ...filtros, pagina: 1, por_pagina: SIN_FILTROS.por_pagina })
}

/** A change of filter starts again at the first page; a change of page does not. */
export function cambiarFiltros(actual: Filtros, cambio: Partial<Filtros>): Filtros {
  return { ...actual, pagina: 1, ...cambio }
}

export type Ficha =
  | { campo: 'tipo'; valor: Tipo }
  | { campo: 'situacion'; valor: Situacion }
  | { campo: 'q' | 'expediente_id' | 'vence_desde' | 'vence_hasta'; valor: string }

/** One removable chip for each thing that narrows the list. */
export function fichasDe(filtros: Filtros): Ficha[] {
  const simples = (['q', 'expediente_id', 'vence_desde', 'vence_hasta'] as const).flatMap(
    (campo) => {
      const valor = filtros[campo]
      return valor ? [{ campo, valor }] : []
    },
  )
  return [
    ...filtros.situacion.map((valor) => ({ campo: 'situacion', valor }) as const),
    ...filtros.tipo.map((valor) => ({ campo: 'tipo', valor }) as const),
    ...simples,
  ]
}

export function quitarFicha(filtros: Filtros, ficha: Ficha): Filtros {
  switch (ficha.campo) {
    case 'tipo':
      return cambiarFiltros(filtros, { tipo: filtros.tipo.filter((t) => t !== ficha.valor) })
    case 'situacion':
      return cambiarFiltros(filtros, {
        situacion: filtros.situacion.filter((s) => s !== ficha.valor),
      })
    case 'q':
      return cambiarFiltros(filtros, { q: '' })
    default:
      return cambiarFiltros(filtros, { [ficha.campo]: null })
  }
}

/** Keeps the day of payment, the order and the page size: they do not hide rows. */
export function quitarTodas(filtros: Filtros): Filtros {
  const { fecha_pago, orden, descendente, por_pagina, operador_id } = filtros
  return { ...SIN_FILTROS, fecha_pago, orden, descendente, por_pagina, operador_id }
}

function leerDia(texto: string | null): string | null {
  return texto && /^\d{4}-\d{2}-\d{2}$/.test(texto) ? texto : null
}

function leerVarios<T extends string>(
  params: URLSearchParams,
  nombre: string,
  validos: readonly T[],
): T[] {
  const pedidos = params.getAll(nombre).flatMap((texto) => texto.split(','))
  return validos.filter((valido) => pedidos.includes(valido))
}
