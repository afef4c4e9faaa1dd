import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api, datos } from '@/api/client'
import type { CorreoCompleto } from '@/api/modelos'

const CLAVE = 'correos'
const CADA_MS = 3000

export const consultaCorreos = (estado: string, destinatario: string, pagina: number) =>
  queryOptions({
    queryKey: [CLAVE, 'lista', estado, destinatario, pagina],
    queryFn: () =>
      datos(
        api.GET('/api/v1/correos', {
          params: {
            query: {
              estado: estado || undefined,
              destinatario: destinatario || undefined,
              pagina,
            },
          },
        }),
      ),
    placeholderData: keepPreviousData,
    // What waits a moment ago may be sent by now.
    staleTime: 0,
  })

export const consultaCorreo = (id: string) =>
  queryOptions({
    queryKey: [CLAVE, 'uno', id],
    queryFn: () => datos(api.GET('/api/v1/correos/{id}', { params: { path: { id } } })),
    staleTime: 0,
    // What waits is looked at again until it is known how it ended.
    refetchInterval: ({ state }) => (state.data?.estado === 'pendiente' ? CADA_MS : false),
  })

export const reenviar = (id: string) =>
  datos(api.POST('/api/v1/correos/{id}/reenvio', { params: { path: { id } } }))

export async function alReenviar(cache: QueryClient, correo: CorreoCompleto): Promise<void> {
  cache.setQueryData(consultaCorreo(correo.id).queryKey, correo)
  await cache.invalidateQueries({ queryKey: [CLAVE, 'lista'] })
}
