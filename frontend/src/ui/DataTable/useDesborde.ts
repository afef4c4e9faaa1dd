import { useEffect, useRef, useState } from 'react'

/**
 * Whether the content is wider than its box. Only then does the box scroll (and take focus):
 * a box that always scrolls would keep the headings from sticking to the window.
 */
export function useDesborde<E extends HTMLElement>() {
  const referencia = useRef<E>(null)
  const [desborda, setDesborda] = useState(false)
  useEffect(() => {
    const caja = referencia.current
    if (!caja || typeof ResizeObserver === 'undefined') return
    const medir = () => {
      const contenido = caja.firstElementChild
      setDesborda(contenido !== null && contenido.scrollWidth > caja.clientWidth + 1)
    }
    const observador = new ResizeObserver(medir)
    observador.observe(caja)
    if (caja.firstElementChild) observador.observe(caja.firstElementChild)
    return () => {
      observador.disconnect()
    }
  }, [])
  return { referencia, desborda }
}
