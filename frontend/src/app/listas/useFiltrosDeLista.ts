import { useSearchParams } from 'react-router'

/** What a list is asked for stands in its address: it can be kept, sent and gone back to. */
export function useFiltrosDeLista(ruta: string) {
  const [params, setParams] = useSearchParams()
  // Another filter begins at the first page again.
  const direccion = (cambio: Record<string, string>) => {
    const nuevos = new URLSearchParams(params)
    nuevos.delete('pagina')
    for (const [nombre, valor] of Object.entries(cambio)) {
      if (valor) nuevos.set(nombre, valor)
      else nuevos.delete(nombre)
    }
    return nuevos
  }
  return {
    valor: (nombre: string) => params.get(nombre) ?? '',
    pagina: Math.max(1, Number(params.get('pagina')) || 1),
    poner: (cambio: Record<string, string>) => {
      setParams(direccion(cambio), { preventScrollReset: true })
    },
    hrefFor: (pagina: number) => `${ruta}?${direccion({ pagina: String(pagina) }).toString()}`,
  }
}
