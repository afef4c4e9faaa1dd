import { useRef } from 'react'
import { nuevaClaveIdempotencia } from './client'

/**
 * One idempotency key for one intention, kept on every retry; what was changed after a lost answer
 * is another intention.
 */
export function useClaveDeIntencion(): (intencion: object) => string {
  const claves = useRef(new Map<string, string>())
  return (intencion) => {
    const escrita = JSON.stringify(intencion)
    const clave = claves.current.get(escrita) ?? nuevaClaveIdempotencia()
    claves.current.set(escrita, clave)
    return clave
  }
}
