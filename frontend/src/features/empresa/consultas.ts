import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, conIdempotencia, datos, siVersion } from '@/api/client'
import type { components } from '@/api/schema'

type Esquemas = components['schemas']
const CLAVE = 'empresa'
export const RUTA_EVIDENCIAS = '/api/v1/empresa/evidencias'

export const consultaEmpresa = queryOptions({
  queryKey: [CLAVE, 'registro'],
  queryFn: () => datos(api.GET('/api/v1/empresa')),
  staleTime: 0,
})

export const consultaRegistroDe = (id: string) =>
  queryOptions({
    queryKey: [CLAVE, 'registro', id],
    queryFn: () => datos(api.GET('/api/v1/operadores/{id}/empresa', { params: { path: { id } } })),
    staleTime: 0,
  })

export const consultaCambio = (id: string) =>
  queryOptions({
    queryKey: [CLAVE, 'cambio', id],
    queryFn: () => datos(api.GET('/api/v1/empresa/cambios/{id}', { params: { path: { id } } })),
    staleTime: 0,
  })

export const consultaCola = (estado: string, pagina: number) =>
  queryOptions({
    queryKey: [CLAVE, 'cola', estado, pagina],
    queryFn: () =>
      datos(
        api.GET('/api/v1/cambios-de-empresa', {
          params: { query: { estado: estado || undefined, pagina } },
        }),
      ),
    placeholderData: keepPreviousData,
    // Another officer may have decided one a moment ago.
    staleTime: 0,
  })

export const consultaRevision = (id: string) =>
  queryOptions({
    queryKey: [CLAVE, 'revision', id],
    queryFn: () => datos(api.GET('/api/v1/cambios-de-empresa/{id}', { params: { path: { id } } })),
    staleTime: 0,
  })

export const proponer = (
  clave: string,
  cabeceras: Record<string, string>,
  body: Esquemas['CambioPedido'],
) =>
  datos(
    api.POST('/api/v1/empresa/cambios', {
      params: { header: { ...conIdempotencia(clave), ...cabeceras } },
      body,
    }),
  )

/** Takes back a document that was replaced before its change was sent. */
export const quitarEvidencia = (id: string, borrador: string) =>
  datos(
    api.DELETE('/api/v1/empresa/evidencias/{id}', {
      params: { path: { id }, header: { 'X-SER-Borrador': borrador } },
    }),
  )

export const corregir = (
  { id, version }: { id: string; version: number },
  cabeceras: Record<string, string>,
  body: Esquemas['CambioCorregido'],
) =>
  datos(
    api.PUT('/api/v1/empresa/cambios/{id}', {
      params: { path: { id }, header: { ...siVersion(version), ...cabeceras } },
      body,
    }),
  )

export const retirar = (id: string, version: number) =>
  datos(
    api.POST('/api/v1/empresa/cambios/{id}/retiro', {
      params: { path: { id }, header: siVersion(version) },
    }),
  )

/** What an officer does with a change. */
export type Decision =
  | { que: 'aprobacion' }
  | ({ que: 'devolucion' } & Esquemas['DevolucionDeCambio'])
  | ({ que: 'rechazo' } & Esquemas['RechazoDeCambio'])

export function decidir(id: string, version: number, decision: Decision) {
  const params = { path: { id }, header: siVersion(version) }
  switch (decision.que) {
    case 'aprobacion':
      return datos(api.POST('/api/v1/cambios-de-empresa/{id}/aprobacion', { params }))
    case 'devolucion': {
      const { motivos } = decision
      return datos(
        api.POST('/api/v1/cambios-de-empresa/{id}/devolucion', { params, body: { motivos } }),
      )
    }
    case 'rechazo': {
      const { motivo } = decision
      return datos(
        api.POST('/api/v1/cambios-de-empresa/{id}/rechazo', { params, body: { motivo } }),
      )
    }
  }
}
