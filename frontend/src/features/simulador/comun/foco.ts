import { useEffect, useRef } from 'react'

/** Id of the heading of a result. */
export const RESULTADO = 'resultado-simulacion'

/** After «Calcular», and only then, the result takes the focus when it arrives. */
export function useFocoEnResultado(resultado: unknown) {
  const pendiente = useRef(false)
  useEffect(() => {
    if (!pendiente.current || !resultado) return
    pendiente.current = false
    document.getElementById(RESULTADO)?.focus()
  }, [resultado])
  return (yaEsta: boolean) => {
    pendiente.current = !yaEsta
    if (yaEsta) document.getElementById(RESULTADO)?.focus()
  }
}
