import { useEffect, useRef } from 'react'

/**
 * Closed on the screen, always open on paper: a printed page hides nothing. The style sheet
 * for paper says the same to the browsers that can show what is closed.
 */
export function useOpenOnPaper() {
  const ref = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const open = () => {
      if (ref.current) ref.current.open = true
    }
    window.addEventListener('beforeprint', open)
    return () => {
      window.removeEventListener('beforeprint', open)
    }
  }, [])
  return ref
}
