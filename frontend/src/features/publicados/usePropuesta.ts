import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useClaveDeIntencion } from '@/api/useClaveDeIntencion'
import type { NuevaPublicacion } from '@/api/modelos'
import { paths } from '@/app/paths'
import { alCambiar, proponer } from './consultas'

interface Pasos {
  alGuardar: () => void
  alFallar: (error: Error) => void
}

export function usePropuesta({ alGuardar, alFallar }: Pasos) {
  const navegar = useNavigate()
  const cache = useQueryClient()
  const claveDe = useClaveDeIntencion()
  return useMutation({
    mutationFn: (nueva: NuevaPublicacion) => proponer(claveDe(nueva), nueva),
    onSuccess: async (propuesta) => {
      alGuardar()
      await alCambiar(cache, propuesta)
      // Replaced: going back must not lead to a form that was already sent.
      await navegar(paths.publicacion(propuesta.id), { replace: true, state: { recien: true } })
    },
    onError: alFallar,
  })
}
