import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, datos } from '@/api/client'

export const CLAVE = 'boletin'

export const consultaBoletines = queryOptions({
  queryKey: [CLAVE, 'ediciones'],
  queryFn: () => datos(api.GET('/api/v1/boletin/ediciones')),
  staleTime: 0,
})

export const consultaSuscripciones = (estado: string, q: string, pagina: number) =>
  queryOptions({
    queryKey: [CLAVE, 'suscripciones', estado, q, pagina],
    queryFn: () =>
      datos(
        api.GET('/api/v1/boletin/suscripciones', {
          params: { query: { estado: estado || undefined, q: q || undefined, pagina } },
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
