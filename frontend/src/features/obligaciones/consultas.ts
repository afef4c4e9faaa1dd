import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, datos, descargar } from '@/api/client'
import { escribirFiltros, type Filtros, SIN_FILTROS, soloSeleccion } from './filtros'
import type { Contexto } from './situacion'

const CLAVE = 'obligaciones'

export const consultaLista = (filtros: Filtros) => {
  const texto = escribirFiltros(filtros)
  return queryOptions({
    queryKey: [CLAVE, 'lista', texto.toString()],
    queryFn: () =>
      datos(
        api.GET('/api/v1/obligaciones', { params: { query: Object.fromEntries(texto.entries()) } }),
      ),
    // Between two filters the previous rows stay in place, dimmed, instead of a jump.
    placeholderData: keepPreviousData,
  })
}

/** Cards and totals: of everything owed, and of what the filters leave. */
export const consultaResumen = (filtros: Filtros) => {
  const texto = soloSeleccion({ ...filtros, ...ORDEN_CORRIENTE })
  return queryOptions({
    queryKey: [CLAVE, 'resumen', texto.toString()],
    queryFn: () =>
      datos(
        api.GET('/api/v1/obligaciones/resumen', {
          params: { query: Object.fromEntries(texto.entries()) },
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

/** The order does not change a sum: asking again for it would be a request for nothing. */
const ORDEN_CORRIENTE = { orden: SIN_FILTROS.orden, descendente: SIN_FILTROS.descendente }

export const consultaDetalle = (id: string, { fechaPago, operadorId }: Contexto) =>
  queryOptions({
    queryKey: [CLAVE, 'detalle', id, fechaPago, operadorId],
    queryFn: () =>
      datos(
        api.GET('/api/v1/obligaciones/{id}', {
          params: {
            path: { id },
            query: { fecha_pago: fechaPago ?? undefined, operador_id: operadorId ?? undefined },
          },
        }),
      ),
  })

/** What was presented, computed again: with the values that it used, and with today's. */
export const consultaRecalculo = (autoliquidacionId: string, operadorId: string | null) =>
  queryOptions({
    queryKey: ['autoliquidaciones', 'recalculo', autoliquidacionId, operadorId],
    queryFn: () =>
      datos(
        api.GET('/api/v1/autoliquidaciones/{id}/recalculo', {
          params: {
            path: { id: autoliquidacionId },
            query: { operador_id: operadorId ?? undefined },
          },
        }),
      ),
    staleTime: 0,
  })

/** The payment form of an obligation: whether it still serves decides what can be done today. */
export const consultaDelFur = (id: string) =>
  queryOptions({
    queryKey: ['fur', 'uno', id],
    queryFn: () => datos(api.GET('/api/v1/fur/{id}', { params: { path: { id } } })),
  })

export type FormatoDescarga = 'xlsx' | 'csv'

/** What is filtered, all its pages. */
export function descargarLista(filtros: Filtros, formato: FormatoDescarga): Promise<void> {
  const texto = soloSeleccion(filtros)
  texto.set('formato', formato)
  return descargar(
    `/api/v1/obligaciones/exportacion?${texto.toString()}`,
    `obligaciones.${formato}`,
  )
}

/** What falls due in the next twelve months, for the calendar that the person already has. */
export function descargarCalendario({ operador_id }: Filtros): Promise<void> {
  const texto = operador_id ? `?${new URLSearchParams({ operador_id }).toString()}` : ''
  return descargar(`/api/v1/obligaciones/calendario${texto}`, 'vencimientos.ics')
}
