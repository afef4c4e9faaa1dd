import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, datos } from '@/api/client'
import { enConsulta, type Filtros } from './filtros'

const CLAVE = 'auditoria'

export const consultaEventos = (filtros: Filtros, pagina: number) =>
  queryOptions({
    queryKey: [CLAVE, 'lista', filtros, pagina],
    queryFn: () =>
      datos(
        api.GET('/api/v1/auditoria', {
          params: { query: { ...enConsulta(filtros), pagina } },
        }),
      ),
    placeholderData: keepPreviousData,
    // Something happened since.
    staleTime: 0,
  })

export const consultaEvento = (id: string) =>
  queryOptions({
    queryKey: [CLAVE, 'uno', id],
    queryFn: () => datos(api.GET('/api/v1/auditoria/{id}', { params: { path: { id } } })),
    // An event never changes.
    staleTime: Number.POSITIVE_INFINITY,
  })

export const comprobarCadena = () => datos(api.GET('/api/v1/auditoria/verificacion'))
