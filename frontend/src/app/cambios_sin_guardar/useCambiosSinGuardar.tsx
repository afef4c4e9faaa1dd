import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useBlocker } from 'react-router'
import { personaActual } from '@/api/credencial'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { textos } from './textos'

interface Guardia {
  /** Stands anywhere on the page of the form. */
  pregunta: ReactNode
  /** What was written is kept, or given up on purpose: from here on leaving asks nothing. */
  soltar: () => void
}

/**
 * Asks before a page is left with something written on it that was not sent: by a link, by the
 * browser's back, and, with the browser's own words, by a reload or by closing the tab.
 */
export function useCambiosSinGuardar(hay: boolean): Guardia {
  const suelta = useRef(false)
  useEffect(() => {
    // What is written after it was let go is written anew.
    if (!hay) suelta.current = false
  }, [hay])
  const soltar = useCallback(() => {
    suelta.current = true
  }, [])
  return { pregunta: hay && <Pregunta suelta={suelta} />, soltar }
}

/** Whether a form says something else than when it opened. */
export const cambio = (antes: unknown, ahora: unknown): boolean =>
  JSON.stringify(antes) !== JSON.stringify(ahora)

/** A session that ended takes its pages along: they may show what others must not see. */
const sePregunta = (suelta: RefObject<boolean>, habiaSesion: boolean): boolean =>
  !suelta.current && !(habiaSesion && personaActual() === null)

/** Only while there is something to lose: without it pages are left, and kept by the browser, as always. */
function Pregunta({ suelta }: { suelta: RefObject<boolean> }) {
  const t = useTextos(textos)
  const [habiaSesion] = useState(() => personaActual() !== null)
  const paso = useBlocker(
    // Anchors and filters leave the page, and what is written on it, where they are.
    ({ currentLocation, nextLocation }) =>
      sePregunta(suelta, habiaSesion) && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    const alSalir = (evento: BeforeUnloadEvent) => {
      if (sePregunta(suelta, habiaSesion)) evento.preventDefault()
    }
    addEventListener('beforeunload', alSalir)
    return () => {
      removeEventListener('beforeunload', alSalir)
    }
  }, [suelta, habiaSesion])
  const quedarse = () => {
    paso.reset?.()
  }
  return (
    <Dialog
      open={paso.state === 'blocked'}
      onClose={quedarse}
      closeOnOutside={false}
      title={t.titulo}
      actions={
        <>
          <Button onClick={quedarse}>{t.quedarse}</Button>
          <Button
            variant="danger"
            onClick={() => {
              paso.proceed?.()
            }}
          >
            {t.salir}
          </Button>
        </>
      }
    >
      <p>{t.texto}</p>
    </Dialog>
  )
}
