import { createContext, use, useSyncExternalStore } from 'react'
import type { Autoliquidacion } from '@/api/modelos'
import type { EstadoGuardado } from './guardado/colaGuardado'
import type { ColaBorrador } from './guardado/colas'
import type { Formulario } from './formulario'

export interface BorradorAbierto {
  autoliquidacion: Autoliquidacion
  cola: ColaBorrador
  /** The person may change it; the rest look. */
  editable: boolean
}

export const ContextoBorrador = createContext<BorradorAbierto | null>(null)

export interface Borrador extends BorradorAbierto {
  formulario: Formulario
  estado: EstadoGuardado<Autoliquidacion>
  cambiar: (cambio: Partial<Formulario>) => void
}

/** The open draft: what is typed, how its saving goes, and how to change it. */
export function useBorrador(): Borrador {
  const abierto = use(ContextoBorrador)
  if (!abierto) throw new Error('useBorrador outside of a draft')
  const { cola } = abierto
  useSyncExternalStore(cola.suscribir, cola.revision)
  return {
    ...abierto,
    formulario: cola.formulario(),
    estado: cola.estado(),
    cambiar: (cambio) => {
      // From the queue, not from the last render: two changes in one event must both stay.
      cola.cambiar({ ...cola.formulario(), ...cambio })
    },
  }
}
