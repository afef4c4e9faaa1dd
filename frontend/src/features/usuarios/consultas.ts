import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api, conIdempotencia, datos, siVersion } from '@/api/client'
import type { CambioDeUsuario, NuevoUsuario, PruebaDeIdentidad, Usuario } from '@/api/modelos'

const CLAVE = 'usuarios'

export interface FiltroDeUsuarios {
  q: string
  estado: string
  rol: string
  pagina: number
  operadorId: string | null
}

export const consultaUsuarios = ({ q, estado, rol, pagina, operadorId }: FiltroDeUsuarios) =>
  queryOptions({
    queryKey: [CLAVE, 'lista', operadorId, q, estado, rol, pagina],
    queryFn: () =>
      datos(
        api.GET('/api/v1/usuarios', {
          params: {
            query: {
              q: q || undefined,
              estado: estado || undefined,
              rol: rol || undefined,
              operador_id: operadorId ?? undefined,
              pagina,
            },
          },
        }),
      ),
    placeholderData: keepPreviousData,
    // Another administrator may have changed them a moment ago.
    staleTime: 0,
  })

export const consultaUsuario = (id: string) =>
  queryOptions({
    queryKey: [CLAVE, 'uno', id],
    queryFn: () => datos(api.GET('/api/v1/usuarios/{id}', { params: { path: { id } } })),
    staleTime: 0,
  })

/** The people who may take over drafts: active, and able to fill them in. */
export const consultaRelevos = (operadorId: string) =>
  queryOptions({
    queryKey: [CLAVE, 'relevos', operadorId],
    queryFn: async () => {
      const listas = await Promise.all(
        (['operador', 'representante_legal'] as const).map((rol) =>
          datos(
            api.GET('/api/v1/usuarios', {
              params: { query: { rol, estado: 'activo', por_pagina: 100 } },
            }),
          ),
        ),
      )
      return new Map(listas.flatMap((lista) => lista.datos).map((persona) => [persona.id, persona]))
    },
    staleTime: 0,
  })

export const invitar = (clave: string, nuevo: NuevoUsuario) =>
  datos(api.POST('/api/v1/usuarios', { params: { header: conIdempotencia(clave) }, body: nuevo }))

export const guardar = ({ id, version }: Usuario, cambio: CambioDeUsuario) =>
  datos(
    api.PUT('/api/v1/usuarios/{id}', {
      params: { path: { id }, header: siVersion(version) },
      body: cambio,
    }),
  )

/** What may be done with an account besides changing it. */
export type Accion =
  | { tipo: 'invitar' }
  | { tipo: 'inactivar'; motivo: string; reemplazo_id: string | null }
  | { tipo: 'reactivar' }
  | { tipo: 'cancelar'; motivo: string; definitiva: boolean; hasta: string | null }
  | { tipo: 'levantar'; motivo: string }
  | { tipo: 'restablecer'; motivo: string; identidad: PruebaDeIdentidad }

export function actuar({ id, version }: Usuario, accion: Accion) {
  const params = { path: { id }, header: siVersion(version) }
  switch (accion.tipo) {
    case 'invitar':
      return datos(api.POST('/api/v1/usuarios/{id}/invitacion', { params: { path: { id } } }))
    case 'reactivar':
      return datos(api.POST('/api/v1/usuarios/{id}/reactivacion', { params }))
    case 'inactivar': {
      const { motivo, reemplazo_id } = accion
      return datos(
        api.POST('/api/v1/usuarios/{id}/inactivacion', { params, body: { motivo, reemplazo_id } }),
      )
    }
    case 'cancelar': {
      const { motivo, definitiva, hasta } = accion
      return datos(
        api.POST('/api/v1/usuarios/{id}/cancelacion', {
          params,
          body: { motivo, definitiva, hasta },
        }),
      )
    }
    case 'restablecer': {
      const { motivo, identidad } = accion
      return datos(
        api.POST('/api/v1/usuarios/{id}/restablecimiento', { params, body: { motivo, identidad } }),
      )
    }
    case 'levantar':
      return datos(
        api.POST('/api/v1/usuarios/{id}/levantamiento', {
          params,
          body: { motivo: accion.motivo },
        }),
      )
  }
}

/** After a change the person says something else, and so do the lists. */
export async function alCambiar(cache: QueryClient, usuario: Usuario): Promise<void> {
  cache.setQueryData(consultaUsuario(usuario.id).queryKey, usuario)
  await cache.invalidateQueries({
    queryKey: [CLAVE],
    predicate: ({ queryKey: [, , id] }) => id !== usuario.id,
  })
}
