import { queryOptions } from '@tanstack/react-query'
import { api, datos } from '@/api/client'

export const consultaDeInicio = queryOptions({
  queryKey: ['inicio'],
  queryFn: () => datos(api.GET('/api/v1/inicio')),
})
