import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, datos } from '@/api/client'

const CLAVE = 'parametros'

/** What is in force on a day. */
export const consultaVigentes = (fecha: string) =>
  queryOptions({
    queryKey: [CLAVE, 'vigentes', fecha],
    queryFn: () => datos(api.GET('/api/v1/parametros', { params: { query: { fecha } } })),
    placeholderData: keepPreviousData,
  })

/** A parameter with all its values. */
export const consultaParametro = (codigo: string) =>
  queryOptions({
    queryKey: [CLAVE, 'uno', codigo],
    queryFn: () => datos(api.GET('/api/v1/parametros/{codigo}', { params: { path: { codigo } } })),
  })
