import { queryOptions } from '@tanstack/react-query'
import { api, datos } from '@/api/client'

export const consultaDeFactor = queryOptions({
  queryKey: ['segundo-factor'],
  queryFn: () => datos(api.GET('/api/v1/segundo-factor')),
})
