import { useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { type Clase, type Escritos, escritosDe } from './forma'

/**
 * What is typed, and the address that it becomes. The form starts again from the address when
 * this changes from outside (a link, the back button); not when it was the form that changed it.
 */
export function useForma(claseDe: (nombre: string) => Clase) {
  const [params, setParams] = useSearchParams()
  const direccion = params.toString()
  const [estado, setEstado] = useState(() => ({
    direccion,
    propia: direccion,
    escritos: escritosDe(params, claseDe),
  }))
  if (estado.direccion !== direccion) {
    const escritos = estado.propia === direccion ? estado.escritos : escritosDe(params, claseDe)
    setEstado({ direccion, propia: direccion, escritos })
  }
  const poner = (escritos: Escritos) => {
    setEstado({ ...estado, escritos })
  }
  const ir = (nueva: URLSearchParams) => {
    setEstado({ ...estado, propia: nueva.toString() })
    setParams(nueva, { preventScrollReset: true })
  }
  /** What the address says, whatever was typed since. */
  const guardados = useMemo(
    () => escritosDe(new URLSearchParams(direccion), claseDe),
    [direccion, claseDe],
  )
  return { params, direccion, guardados, escritos: estado.escritos, poner, ir }
}

/** After «Calcular», and only then, the result takes the focus when it arrives. */
export function useFocoEnResultado(id: string, resultado: unknown) {
  const pendiente = useRef(false)
  useEffect(() => {
    if (!pendiente.current || !resultado) return
    pendiente.current = false
    document.getElementById(id)?.focus()
  }, [id, resultado])
  return (yaEsta: boolean) => {
    pendiente.current = !yaEsta
    if (yaEsta) document.getElementById(id)?.focus()
  }
}
