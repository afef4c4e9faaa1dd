import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, conIdempotencia, datos, siVersion } from '@/api/client'
import type { Autoliquidacion, Declaracion } from '@/api/modelos'

export const consultaPeriodos = queryOptions({
  queryKey: ['periodos'],
  queryFn: () => datos(api.GET('/api/v1/periodos')),
})

/** Never from the cache: a draft opened on an old version would meet a conflict of its own making. */
export function traerAutoliquidacion(id: string): Promise<Autoliquidacion> {
  return datos(api.GET('/api/v1/autoliquidaciones/{id}', { params: { path: { id } } }))
}

export function iniciarAutoliquidacion(obligacionId: string, clave: string) {
  return datos(
    api.POST('/api/v1/autoliquidaciones', {
      params: { header: conIdempotencia(clave) },
      body: { obligacion_id: obligacionId },
    }),
  )
}

export function descartarAutoliquidacion(id: string, version: number) {
  return datos(
    api.DELETE('/api/v1/autoliquidaciones/{id}', {
      params: { path: { id }, header: siVersion(version) },
    }),
  )
}

/** The browser never computes money: what is on the screen is sent and comes back liquidated. */
export const consultaCalculo = (id: string, declaracion: Declaracion, fechaPago: string) =>
  queryOptions({
    queryKey: ['autoliquidaciones', id, 'calculo', fechaPago, declaracion],
    queryFn: () =>
      datos(
        api.POST('/api/v1/autoliquidaciones/{id}/calculo', {
          params: { path: { id } },
          body: { fecha_pago: fechaPago, declaracion },
        }),
      ),
    placeholderData: keepPreviousData,
  })

export interface Presentacion {
  id: string
  version: number
  clave: string
  fechaPago: string
  totalMostrado: string
}

export function presentar({ id, version, clave, fechaPago, totalMostrado }: Presentacion) {
  return datos(
    api.POST('/api/v1/autoliquidaciones/{id}/presentacion', {
      params: { path: { id }, header: { ...siVersion(version), ...conIdempotencia(clave) } },
      body: { fecha_pago: fechaPago, acepta_juramento: true, total_mostrado: totalMostrado },
    }),
  )
}
