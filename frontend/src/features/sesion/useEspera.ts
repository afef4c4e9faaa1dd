import { useEffect, useState } from 'react'

/** A countdown in whole seconds: its value, and how to start it. */
export function useEspera(): [number, (segundos: number) => void] {
  const [hasta, setHasta] = useState(0)
  const [quedan, setQuedan] = useState(0)
  useEffect(() => {
    if (hasta === 0) return
    const reloj = setInterval(() => {
      const faltan = Math.max(0, Math.ceil((hasta - Date.now()) / 1000))
      setQuedan(faltan)
      if (faltan === 0) clearInterval(reloj)
    }, 500)
    return () => {
      clearInterval(reloj)
    }
  }, [hasta])
  const empezar = (segundos: number) => {
    setQuedan(Math.ceil(segundos))
    setHasta(Date.now() + segundos * 1000)
  }
  return [quedan, empezar]
}
