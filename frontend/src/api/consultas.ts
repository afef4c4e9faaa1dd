import { queryOptions } from '@tanstack/react-query'
import { api, datos } from './client'

/** Reference lists that several features read; they change rarely within a session. */
const UNA_HORA_MS = 3_600_000

/** Files of the operator (one page of a hundred: an operator holds a handful). */
export const consultaExpedientes = (operadorId?: string | null) =>
  queryOptions({
    queryKey: ['expedientes', operadorId ?? null],
    queryFn: () =>
      datos(
        api.GET('/api/v1/expedientes', {
          params: { query: operadorId ? { operador_id: operadorId } : {} },
        }),
      ),
    staleTime: UNA_HORA_MS,
  })

/** Services of which income is declared. */
export const consultaServicios = queryOptions({
  queryKey: ['servicios'],
  queryFn: () => datos(api.GET('/api/v1/servicios')),
  staleTime: UNA_HORA_MS,
})

/** What authorities publish: the ministry records it, and the page of rates links to it. */
export const consultaSeriesPublicadas = queryOptions({
  queryKey: ['publicados', 'series'],
  queryFn: () => datos(api.GET('/api/v1/publicados')),
})

/** An operator, for whoever at the ministry looks at its pages. */
export const consultaOperador = (id: string) =>
  queryOptions({
    queryKey: ['operadores', id],
    queryFn: () => datos(api.GET('/api/v1/operadores/{id}', { params: { path: { id } } })),
  })
