import { queryOptions } from '@tanstack/react-query'
import { api, datos } from './client'

/** The texts on personal data that forms show: read again with each page, since a form is sent with one. */
export const consultaTextosDeDatos = queryOptions({
  queryKey: ['consentimientos', 'textos'],
  queryFn: () => datos(api.GET('/api/v1/consentimientos/textos')),
})
