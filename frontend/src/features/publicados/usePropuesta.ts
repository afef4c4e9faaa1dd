import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { nuevaClaveIdempotencia } from '@/api/client'
import type { NuevaPublicacion } from '@/api/modelos'
import { paths } from '@/app/paths'
import { alCambiar, proponer } from './consultas'

/**
 * One key for one intention, kept on every retry; what was changed after a lost answer is
 * another intention.
 */
export function usePropuesta(alFallar: (error: Error) => void) {
  const navegar = useNavigate()
  const cache = useQueryClient()
  const claves = useRef(new Map<string, string>())
  return useMutation({
    mutationFn: (nueva: NuevaPublicacion) => {
      const intencion = JSON.stringify(nueva)
      const clave = claves.current.get(intencion) ?? nuevaClaveIdempotencia()
      claves.current.set(intencion, clave)
      return proponer(clave, nueva)
    },
    onSuccess: async (propuesta) => {
      await alCambiar(cache, propuesta)
      // Replaced: going back must not lead to a form that was already sent.
      await navegar(paths.publicacion(propuesta.id), { replace: true, state: { recien: true } })
    },
    onError: alFallar,
  })
}
