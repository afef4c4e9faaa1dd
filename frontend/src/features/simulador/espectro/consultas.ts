import { queryOptions } from '@tanstack/react-query'
import { api, datos } from '@/api/client'
import type { PedidoEspectro } from '@/api/modelos'

const UNA_HORA_MS = 3_600_000

export const consultaFormulas = queryOptions({
  queryKey: ['simulador', 'formulas'],
  queryFn: () => datos(api.GET('/api/v1/simulador/espectro/formulas')),
  staleTime: UNA_HORA_MS,
})

export const simularEspectro = (body: PedidoEspectro) =>
  datos(api.POST('/api/v1/simulador/espectro', { body }))
