import { type MouseEvent, useCallback } from 'react'
import { useNavigate } from 'react-router'

/**
 * Components of `ui` write plain `<a href>` and know no router. This handler, set once on
 * the shell, turns a plain click on a link of this application into a navigation without
 * reload. What the browser should do itself stays with the browser: new tab, download,
 * other sites, anchors of the same page, the server's own pages.
 */
export function useEnlacesInternos(): (evento: MouseEvent) => void {
  const navegar = useNavigate()
  return useCallback(
    (evento) => {
      if (evento.defaultPrevented || evento.button !== 0) return
      if (evento.metaKey || evento.ctrlKey || evento.shiftKey || evento.altKey) return
      const enlace = evento.target instanceof Element ? evento.target.closest('a') : null
      if (!enlace || enlace.target || enlace.hasAttribute('download')) return
      const destino = new URL(enlace.href, location.href)
      if (destino.origin !== location.origin || esDelServidor(destino.pathname)) return
      const mismaPagina =
        destino.pathname === location.pathname && destino.search === location.search
      if (mismaPagina && destino.hash) return
      evento.preventDefault()
      void navegar(destino.pathname + destino.search + destino.hash)
    },
    [navegar],
  )
}

/** The API, its documentation, and the login page, which is an application of its own. */
function esDelServidor(ruta: string): boolean {
  return ruta.startsWith('/api/') || ruta === '/ingresar'
}
