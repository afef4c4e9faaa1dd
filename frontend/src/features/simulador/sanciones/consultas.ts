import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, datos } from '@/api/client'
import type { PedidoSancion } from '@/api/modelos'

const UNA_HORA_MS = 3_600_000

export const consultaSanciones = queryOptions({
  queryKey: ['simulador', 'sanciones'],
  queryFn: () => datos(api.GET('/api/v1/simulador/sanciones')),
  staleTime: UNA_HORA_MS,
})

/** The rules of a regime, all or those of a day. */
export const consultaReglas = (regimen: string, fecha: string | null) =>
  queryOptions({
    queryKey: ['simulador', 'sanciones', regimen, fecha],
    queryFn: () =>
      datos(
        api.GET('/api/v1/simulador/sanciones', {
          params: { query: fecha ? { regimen, fecha } : { regimen } },
        }),
      ),
    staleTime: UNA_HORA_MS,
    placeholderData: keepPreviousData,
  })

export const simularSancion = (body: PedidoSancion) =>
  datos(api.POST('/api/v1/simulador/sancion', { body }))
