import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api, conIdempotencia, datos } from '@/api/client'
import type { NuevaPublicacion, Publicacion } from '@/api/modelos'

const CLAVE = 'publicados'

export const consultaSerie = (codigo: string) =>
  queryOptions({
    queryKey: [CLAVE, 'serie', codigo],
    queryFn: () => datos(api.GET('/api/v1/publicados/{codigo}', { params: { path: { codigo } } })),
  })

/** What waits for a decision, of one series or of all. */
export const consultaPendientes = (pagina: number, codigo?: string) =>
  queryOptions({
    queryKey: [CLAVE, 'pendientes', codigo ?? null, pagina],
    queryFn: () =>
      datos(
        api.GET('/api/v1/publicaciones', {
          params: { query: { estado: 'pendiente', codigo, pagina } },
        }),
      ),
    placeholderData: keepPreviousData,
    // Another person may have decided a moment ago.
    staleTime: 0,
  })

export const consultaPropuesta = (id: string) =>
  queryOptions({
    queryKey: [CLAVE, 'propuesta', id],
    queryFn: () => datos(api.GET('/api/v1/publicaciones/{id}', { params: { path: { id } } })),
    staleTime: 0,
  })

export function proponer(clave: string, nueva: NuevaPublicacion) {
  return datos(
    api.POST('/api/v1/publicaciones', {
      params: { header: conIdempotencia(clave) },
      body: nueva,
    }),
  )
}

export type Decision = { tipo: 'aprobar' | 'retirar' } | { tipo: 'rechazar'; motivo: string }

export function decidir(id: string, decision: Decision) {
  const params = { path: { id } }
  switch (decision.tipo) {
    case 'aprobar':
      return datos(api.POST('/api/v1/publicaciones/{id}/aprobacion', { params }))
    case 'retirar':
      return datos(api.POST('/api/v1/publicaciones/{id}/retiro', { params }))
    case 'rechazar':
      return datos(
        api.POST('/api/v1/publicaciones/{id}/rechazo', {
          params,
          body: { motivo: decision.motivo },
        }),
      )
  }
}

/** After a proposal or a decision: lists and series tell another story, and so do the rates. */
export async function alCambiar(cache: QueryClient, propuesta: Publicacion): Promise<void> {
  cache.setQueryData(consultaPropuesta(propuesta.id).queryKey, propuesta)
  await Promise.all(
    [[CLAVE], ['parametros']].map((queryKey) =>
      cache.invalidateQueries({
        queryKey,
        predicate: ({ queryKey: [, , id] }) => id !== propuesta.id,
      }),
    ),
  )
}
