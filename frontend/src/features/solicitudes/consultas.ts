import { queryOptions } from '@tanstack/react-query'
import { api, datos, siVersion } from '@/api/client'
import type { CambioDeSolicitud, SolicitudAbierta } from '@/api/modelos'
import type { components } from '@/api/schema'

const CLAVE = 'solicitud'

const conEnlace = (secreto: string) => ({ 'X-Ser-Enlace': secreto })

export const consultaSolicitud = (secreto: string) =>
  queryOptions({
    queryKey: [CLAVE, secreto],
    queryFn: () =>
      datos(
        api.GET('/api/v1/solicitud-de-usuarios/borrador', {
          params: { header: conEnlace(secreto) },
        }),
      ),
    staleTime: 0,
    retry: false,
  })

export const consultaLugares = queryOptions({
  queryKey: ['divipola'],
  queryFn: () => datos(api.GET('/api/v1/divipola')),
  staleTime: Infinity,
})

export const pedirEnlace = (body: components['schemas']['PedidoDeEnlace']) =>
  datos(api.POST('/api/v1/solicitud-de-usuarios', { body }))

const acceso = (secreto: string, { version }: SolicitudAbierta) => ({
  ...conEnlace(secreto),
  ...siVersion(version),
})

export const guardar = (secreto: string, de: SolicitudAbierta, cambio: CambioDeSolicitud) =>
  datos(
    api.PUT('/api/v1/solicitud-de-usuarios/borrador', {
      params: { header: acceso(secreto, de) },
      body: cambio,
    }),
  )

export const adjuntar = (
  secreto: string,
  de: SolicitudAbierta,
  { clase, archivo, expedido_el }: { clase: string; archivo: File; expedido_el: string | null },
) =>
  datos(
    api.POST('/api/v1/solicitud-de-usuarios/borrador/anexos/{clase}', {
      params: {
        path: { clase },
        query: { nombre: archivo.name, expedido_el: expedido_el ?? undefined },
        header: acceso(secreto, de),
      },
      // The body is the file itself.
      body: archivo as never,
      bodySerializer: (cuerpo) => cuerpo as unknown as File,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  )

export const quitarAnexo = (secreto: string, de: SolicitudAbierta, clase: string) =>
  datos(
    api.DELETE('/api/v1/solicitud-de-usuarios/borrador/anexos/{clase}', {
      params: { path: { clase }, header: acceso(secreto, de) },
    }),
  )

export const pedirFirmas = (secreto: string, de: SolicitudAbierta) =>
  datos(
    api.POST('/api/v1/solicitud-de-usuarios/borrador/firmas', {
      params: { header: acceso(secreto, de) },
    }),
  )

/** To those who have not signed; the links before stop working. */
export const reenviarFirmas = (secreto: string) =>
  datos(
    api.POST('/api/v1/solicitud-de-usuarios/borrador/firmas/reenvio', {
      params: { header: conEnlace(secreto) },
    }),
  )

export const radicarEnPapel = (secreto: string, de: SolicitudAbierta) =>
  datos(
    api.POST('/api/v1/solicitud-de-usuarios/borrador/radicacion', {
      params: { header: acceso(secreto, de) },
    }),
  )
