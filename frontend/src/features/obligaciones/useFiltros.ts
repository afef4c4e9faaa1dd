import { useSearchParams } from 'react-router'
import { paths } from '@/app/paths'
import { cambiarFiltros, escribirFiltros, type Filtros, leerFiltros } from './filtros'

/** The filters of the address, and how to change them without losing the place on the page. */
export function useFiltros() {
  const [params, setParams] = useSearchParams()
  const filtros = leerFiltros(params)
  const poner = (nuevos: Filtros) => {
    setParams(escribirFiltros(nuevos), { preventScrollReset: true })
  }
  return {
    filtros,
    poner,
    cambiar: (cambio: Partial<Filtros>) => {
      poner(cambiarFiltros(filtros, cambio))
    },
  }
}

export function direccionDe(filtros: Filtros): string {
  const texto = escribirFiltros(filtros).toString()
  return texto ? `${paths.obligaciones}?${texto}` : paths.obligaciones
}
