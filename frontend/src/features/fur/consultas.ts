import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { abrirEnOtraPestana, api, datos, descargar } from '@/api/client'
import { soloCifras } from '@/lib/numeroFur'
import { escribirFiltros, type FiltrosFur } from './filtros'

export const consultaLista = (filtros: FiltrosFur) => {
  const params = escribirFiltros({ ...filtros, q: soloCifras(filtros.q) })
  return queryOptions({
    queryKey: ['fur', 'lista', params.toString()],
    queryFn: () =>
      datos(api.GET('/api/v1/fur', { params: { query: Object.fromEntries(params.entries()) } })),
    placeholderData: keepPreviousData,
  })
}

export const consultaFur = (id: string) =>
  queryOptions({
    queryKey: ['fur', 'uno', id],
    queryFn: () => datos(api.GET('/api/v1/fur/{id}', { params: { path: { id } } })),
  })

/** With barcode and issuer, which the page has not: what is printed is always the document. */
export function abrirPdf(id: string, numero: string): Promise<void> {
  return abrirEnOtraPestana(rutaDelPdf(id), `FUR-${numero}.pdf`)
}

const rutaDelPdf = (id: string) => `/api/v1/fur/${encodeURIComponent(id)}/pdf`

/** The server draws it on demand when its job has not yet done so. */
export function descargarPdf(id: string, numero: string): Promise<void> {
  return descargar(rutaDelPdf(id), `FUR-${numero}.pdf`)
}
