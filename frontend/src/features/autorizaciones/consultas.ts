import { queryOptions } from '@tanstack/react-query'
import { api, conIdempotencia, datos } from '@/api/client'
import type { NuevaAutorizacion } from '@/api/modelos'

export const consultaAutorizaciones = queryOptions({
  queryKey: ['autorizaciones'],
  queryFn: () => datos(api.GET('/api/v1/autorizaciones-de-firma')),
  staleTime: 0,
})

export const autorizar = (clave: string, nueva: NuevaAutorizacion) =>
  datos(
    api.POST('/api/v1/autorizaciones-de-firma', {
      params: { header: conIdempotencia(clave) },
      body: nueva,
    }),
  )

export const revocar = (id: string, motivo: string) =>
  datos(
    api.POST('/api/v1/autorizaciones-de-firma/{id}/revocacion', {
      params: { path: { id } },
      body: { motivo },
    }),
  )
