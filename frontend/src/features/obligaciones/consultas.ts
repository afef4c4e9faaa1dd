import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, datos, descargar } from '@/api/client'
import { escribirFiltros, type Filtros, soloSeleccion } from './filtros'

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

/** The cards speak of everything that is owed, whatever the list is filtered by. */
export const consultaResumen = (fechaPago: string | null, operadorId: string | null) =>
  queryOptions({
    queryKey: [CLAVE, 'resumen', fechaPago, operadorId],
    queryFn: () =>
      datos(
        api.GET('/api/v1/obligaciones/resumen', {
          params: {
            query: {
              fecha_pago: fechaPago ?? undefined,
              operador_id: operadorId ?? undefined,
            },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  })

export const consultaDetalle = (id: string, fechaPago: string | null) =>
  queryOptions({
    queryKey: [CLAVE, 'detalle', id, fechaPago],
    queryFn: () =>
      datos(
        api.GET('/api/v1/obligaciones/{id}', {
          params: { path: { id }, query: { fecha_pago: fechaPago ?? undefined } },
        }),
      ),
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
