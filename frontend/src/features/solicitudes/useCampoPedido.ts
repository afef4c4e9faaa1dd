import { useEffect } from 'react'
import { useSearchParams } from 'react-router'

/** The field that the link to this page points at, if any; it takes the focus. */
export function useCampoPedido(idDe: (campo: string) => string): string | null {
  const [params] = useSearchParams()
  const campo = params.get('campo')
  const id = campo === null ? null : idDe(campo)
  useEffect(() => {
    if (id === null) return
    // After the heading, which takes it at every navigation.
    const espera = setTimeout(() => {
      const elemento = document.getElementById(id)
      const destino =
        elemento instanceof HTMLFieldSetElement ? elemento.querySelector('input') : elemento
      destino?.scrollIntoView({ block: 'center' })
      destino?.focus({ preventScroll: true })
    }, 0)
    return () => {
      clearTimeout(espera)
    }
  }, [id])
  return campo
}
