import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api, datos, siVersion } from '@/api/client'
import type { SolicitudEnRevision } from '@/api/modelos'
import type { components } from '@/api/schema'

type Esquemas = components['schemas']
const CLAVE = 'solicitudes'

export const consultaSolicitudes = (q: string, estado: string, pagina: number) =>
  queryOptions({
    queryKey: [CLAVE, 'lista', q, estado, pagina],
    queryFn: () =>
      datos(
        api.GET('/api/v1/solicitudes', {
          params: { query: { q: q || undefined, estado: estado || undefined, pagina } },
        }),
      ),
    placeholderData: keepPreviousData,
    // Another officer may have decided one a moment ago.
    staleTime: 0,
  })

export const consultaSolicitud = (id: string) =>
  queryOptions({
    queryKey: [CLAVE, 'una', id],
    queryFn: () => datos(api.GET('/api/v1/solicitudes/{id}', { params: { path: { id } } })),
    staleTime: 0,
  })

/** What an officer does with a request. */
export type Decision =
  | { que: 'revision' }
  | ({ que: 'devolucion' } & Esquemas['Devolucion'])
  | ({ que: 'aprobacion' } & Required<Esquemas['Aprobacion']>)
  | { que: 'recibo' }
  | ({ que: 'rechazo' } & Esquemas['RechazoDeSolicitud'])

export function decidir({ resumen: { id }, version }: SolicitudEnRevision, decision: Decision) {
  const params = { path: { id }, header: siVersion(version) }
  switch (decision.que) {
    case 'revision':
      return datos(api.POST('/api/v1/solicitudes/{id}/revision', { params }))
    case 'recibo':
      return datos(api.POST('/api/v1/solicitudes/{id}/recibo', { params: { path: { id } } }))
    case 'devolucion': {
      const { motivos } = decision
      return datos(api.POST('/api/v1/solicitudes/{id}/devolucion', { params, body: { motivos } }))
    }
    case 'aprobacion': {
      const { inactivar, confirmar_parecida } = decision
      return datos(
        api.POST('/api/v1/solicitudes/{id}/aprobacion', {
          params,
          body: { inactivar, confirmar_parecida },
        }),
      )
    }
    case 'rechazo': {
      const { motivo } = decision
      return datos(api.POST('/api/v1/solicitudes/{id}/rechazo', { params, body: { motivo } }))
    }
  }
}

export async function alDecidir(cache: QueryClient, nueva: SolicitudEnRevision): Promise<void> {
  cache.setQueryData(consultaSolicitud(nueva.resumen.id).queryKey, nueva)
  await cache.invalidateQueries({ queryKey: [CLAVE, 'lista'] })
}
