import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import './Toggletip.css'

/**
 * A word with its explanation, opened by pressing it (never by passing over it). Esc or
 * pressing outside closes; focus stays on the word.
 */
export function Toggletip({ term, children }: { term: ReactNode; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLSpanElement>(null)
  const id = useId()
  useEffect(() => {
    if (!open) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOpen(false)
    }
    const onPointer = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPointer)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPointer)
    }
  }, [open])
  return (
    <span className="globo-raiz" ref={root}>
      <button
        type="button"
        className="globo-boton"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open)
        }}
      >
        {term}
      </button>
      <span id={id} role="status">
        {open && <span className="globo">{children}</span>}
      </span>
    </span>
  )
}
