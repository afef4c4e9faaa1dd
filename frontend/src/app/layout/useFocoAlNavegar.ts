import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** How long to wait for the heading of a page that is still loading. */
const PACIENCIA_MS = 10_000

let llegando = false

/** The first page too takes focus on its heading: it came by a navigation inside the document. */
export function enfocarAlLlegar(): void {
  llegando = true
}

/**
 * After a navigation focus goes to the h1, so that a screen reader says where one is and Tab
 * starts there. The first page is left alone: the browser already announces it. A change of
 * filters only (same path) does not move focus.
 */
export function useFocoAlNavegar(): void {
  const { pathname, hash } = useLocation()
  const anterior = useRef(pathname)
  useEffect(() => {
    if (anterior.current === pathname && !llegando) return
    llegando = false
    anterior.current = pathname
    if (hash) {
      document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView()
      return
    }
    if (enfocarTitulo()) return
    const vigia = new MutationObserver(() => {
      if (enfocarTitulo()) vigia.disconnect()
    })
    vigia.observe(document.getElementById('contenido') ?? document.body, {
      childList: true,
      subtree: true,
    })
    const limite = setTimeout(() => {
      vigia.disconnect()
    }, PACIENCIA_MS)
    return () => {
      clearTimeout(limite)
      vigia.disconnect()
    }
  }, [pathname, hash])
}

function enfocarTitulo(): boolean {
  const titulo = document.querySelector<HTMLElement>('#contenido h1')
  if (!titulo) return false
  titulo.tabIndex = -1
  titulo.focus({ preventScroll: true })
  return true
}
