import { queryOptions } from '@tanstack/react-query'
import { api, datos } from './client'

/** Departments, municipalities and countries: they change less than once a year. */
export const consultaLugares = queryOptions({
  queryKey: ['divipola'],
  queryFn: () => datos(api.GET('/api/v1/divipola')),
  staleTime: Number.POSITIVE_INFINITY,
})
