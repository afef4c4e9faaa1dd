import { useEffect, useState } from 'react'

/** True after scrolling down more than two screens. */
export function useVistaLarga(): boolean {
  const [larga, setLarga] = useState(false)
  useEffect(() => {
    const mirar = () => {
      setLarga(scrollY > innerHeight * 2)
    }
    addEventListener('scroll', mirar, { passive: true })
    return () => {
      removeEventListener('scroll', mirar)
    }
  }, [])
  return larga
}
