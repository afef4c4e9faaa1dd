import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, conIdempotencia, datos, siVersion } from '@/api/client'
import type { NuevaIncidencia } from '@/api/modelos'

const CLAVE = 'incidencias'
export const RUTA_ADJUNTOS = '/api/v1/incidencias/adjuntos'
/** The same kinds and number as the server's. */
export const EXTENSIONES = ['jpg', 'jpeg', 'gif', 'png']
export const IMAGENES = 5

export const reportar = (
  clave: string,
  cabeceras: Record<string, string>,
  nueva: NuevaIncidencia,
) =>
  datos(
    api.POST('/api/v1/incidencias', {
      params: { header: { ...conIdempotencia(clave), ...cabeceras } },
      body: nueva,
    }),
  )

export const buscar = (caso: string, correo: string) =>
  datos(api.POST('/api/v1/incidencias/busqueda', { body: { caso, correo } }))

export const consultaIncidencias = (estado: string, q: string, pagina: number) =>
  queryOptions({
    queryKey: [CLAVE, 'lista', estado, q, pagina],
    queryFn: () =>
      datos(
        api.GET('/api/v1/incidencias', {
          params: { query: { estado: estado || undefined, q: q || undefined, pagina } },
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

export const consultaIncidencia = (id: string) =>
  queryOptions({
    queryKey: [CLAVE, 'una', id],
    queryFn: () => datos(api.GET('/api/v1/incidencias/{id}', { params: { path: { id } } })),
    staleTime: 0,
  })

export const rutaDeImagen = (id: string) => (imagen: string) =>
  `/api/v1/incidencias/${id}/adjuntos/${imagen}`

export type Accion = { que: 'revisar' } | { que: 'responder' | 'cerrar'; texto: string }

export function atender(id: string, version: number, accion: Accion) {
  const params = { path: { id }, header: siVersion(version) }
  switch (accion.que) {
    case 'revisar':
      return datos(api.POST('/api/v1/incidencias/{id}/revision', { params }))
    case 'responder':
      return datos(
        api.POST('/api/v1/incidencias/{id}/respuesta', { params, body: { texto: accion.texto } }),
      )
    case 'cerrar':
      return datos(
        api.POST('/api/v1/incidencias/{id}/cierre', { params, body: { texto: accion.texto } }),
      )
  }
}
