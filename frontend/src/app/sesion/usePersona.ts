import { useSyncExternalStore } from 'react'
import { alCambiarSesion, personaActual } from '@/api/credencial'
import type { Persona } from '@/api/modelos'

/** The person who is in, or null. Changes when any tab logs in or out. */
export function usePersona(): Persona | null {
  return useSyncExternalStore(alCambiarSesion, personaActual)
}

/** Whether the person who is in may do it. The server decides; this only hides or explains. */
export function usePermiso(permiso: string): boolean {
  return usePersona()?.permisos.includes(permiso) ?? false
}
