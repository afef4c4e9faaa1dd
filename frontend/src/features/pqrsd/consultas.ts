import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, conIdempotencia, datos, siVersion } from '@/api/client'
import type { NuevaPqrsd } from '@/api/modelos'

const CLAVE = 'pqrsd'
/** Where files are received; the same for what is filed and for what completes it. */
export const RUTA_ADJUNTOS = '/api/v1/pqrsd/adjuntos'
export const RUTA_ADJUNTOS_RESPUESTA = '/api/v1/pqrsd/respuestas/adjuntos'

export const consultaFormulario = queryOptions({
  queryKey: [CLAVE, 'formulario'],
  queryFn: () => datos(api.GET('/api/v1/pqrsd/formulario')),
  staleTime: 600_000,
})

export const radicar = (clave: string, cabeceras: Record<string, string>, nueva: NuevaPqrsd) =>
  datos(
    api.POST('/api/v1/pqrsd', {
      params: { header: { ...conIdempotencia(clave), ...cabeceras } },
      body: nueva,
    }),
  )

export const buscar = (radicado: string, identificacion: string) =>
  datos(api.POST('/api/v1/pqrsd/busqueda', { body: { radicado, identificacion } }))

export const consultaEnlace = (secreto: string) =>
  queryOptions({
    queryKey: [CLAVE, 'enlace', secreto],
    queryFn: () => datos(api.POST('/api/v1/pqrsd/complementos/enlace', { body: { secreto } })),
    retry: false,
    gcTime: 0,
  })

export const completar = (
  cabeceras: Record<string, string>,
  complemento: { secreto: string; texto: string; adjuntos: string[] },
) =>
  datos(
    api.POST('/api/v1/pqrsd/complementos', {
      params: { header: cabeceras },
      body: complemento,
    }),
  )

export interface FiltroDeCola {
  estado: string
  tipo: string
  q: string
  mias: boolean
  pagina: number
}

export const consultaCola = (filtro: FiltroDeCola) =>
  queryOptions({
    queryKey: [CLAVE, 'cola', filtro],
    queryFn: () =>
      datos(
        api.GET('/api/v1/pqrsd', {
          params: {
            query: {
              estado: filtro.estado || undefined,
              tipo: filtro.tipo || undefined,
              q: filtro.q || undefined,
              mias: filtro.mias || undefined,
              pagina: filtro.pagina,
            },
          },
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

export const consultaSolicitud = (id: string) =>
  queryOptions({
    queryKey: [CLAVE, 'una', id],
    queryFn: () => datos(api.GET('/api/v1/pqrsd/{id}', { params: { path: { id } } })),
    staleTime: 0,
  })

export const rutaDeAdjunto = (id: string) => (adjunto: string) =>
  `/api/v1/pqrsd/${id}/adjuntos/${adjunto}`

/** What an officer does, with what is said to whoever filed it. */
export type Accion =
  | { que: 'recibir' | 'tomar' }
  | { que: 'devolver' | 'cerrar'; motivo: string }
  | { que: 'responder'; texto: string; adjuntos: string[]; cabeceras: Record<string, string> }

export function atender(id: string, version: number, accion: Accion) {
  const params = { path: { id }, header: siVersion(version) }
  switch (accion.que) {
    case 'recibir':
      return datos(api.POST('/api/v1/pqrsd/{id}/recepcion', { params }))
    case 'tomar':
      return datos(api.POST('/api/v1/pqrsd/{id}/toma', { params }))
    case 'devolver':
      return datos(
        api.POST('/api/v1/pqrsd/{id}/devolucion', { params, body: { motivo: accion.motivo } }),
      )
    case 'cerrar':
      return datos(
        api.POST('/api/v1/pqrsd/{id}/cierre', { params, body: { motivo: accion.motivo } }),
      )
    case 'responder':
      return datos(
        api.POST('/api/v1/pqrsd/{id}/respuesta', {
          params: { ...params, header: { ...params.header, ...accion.cabeceras } },
          body: { texto: accion.texto, adjuntos: accion.adjuntos },
        }),
      )
  }
}
