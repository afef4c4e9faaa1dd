import { queryOptions } from '@tanstack/react-query'
import { api, datos } from '@/api/client'
import type { PedidoDeuda, PedidoFacilidad, PedidoSimulacion } from '@/api/modelos'

const CLAVE = 'simulador'
const UNA_HORA_MS = 3_600_000

export const consultaFamilias = queryOptions({
  queryKey: [CLAVE, 'familias'],
  queryFn: () => datos(api.GET('/api/v1/simulador/familias')),
  staleTime: UNA_HORA_MS,
})

/** It saves nothing: the same question always has the same answer, so it is kept as a reading. */
export const consultaSimulacion = (pedido: PedidoSimulacion | null) =>
  queryOptions({
    queryKey: [CLAVE, 'liquidacion', pedido],
    queryFn: () =>
      datos(api.POST('/api/v1/simulador/liquidacion', { body: pedido as PedidoSimulacion })),
    enabled: pedido !== null,
  })

export const consultaEspera = (pedido: PedidoSimulacion) =>
  queryOptions({
    queryKey: [CLAVE, 'espera', pedido],
    queryFn: () => datos(api.POST('/api/v1/simulador/espera', { body: pedido })),
  })

export const pedirDeuda = (body: PedidoDeuda) =>
  datos(api.POST('/api/v1/simulador/deuda', { body }))

export const pedirFacilidad = (body: PedidoFacilidad) =>
  datos(api.POST('/api/v1/simulador/facilidad', { body }))
