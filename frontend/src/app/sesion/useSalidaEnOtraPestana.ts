import { useEffect, useRef } from 'react'
import { alCambiarSesion, cierreDeSesion, personaActual } from '@/api/credencial'
import { paths } from '../paths'

/**
 * When the session ends, here or in another tab, this page stops showing private data: it
 * leaves for the login page, which knows where to come back to. A new document also wipes
 * everything that was in memory.
 */
export function useSalidaEnOtraPestana(): void {
  const estaba = useRef(personaActual() !== null)
  useEffect(
    () =>
      alCambiarSesion(() => {
        const esta = personaActual() !== null
        if (estaba.current && !esta) {
          const volver = encodeURIComponent(location.pathname + location.search)
          location.assign(`${paths.ingresar()}?motivo=${cierreDeSesion()}&volver=${volver}`)
        }
        estaba.current = esta
      }),
    [],
  )
}
