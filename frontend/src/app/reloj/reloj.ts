import { useSyncExternalStore } from 'react'
import { conSesion } from '@/api/credencial'
import type { Reloj } from '@/api/modelos'
import { aErrorDeApi } from '@/api/problema'

/**
 * The server's date. A small store of its own, because the login page shows it too and does
 * not carry the query cache.
 */
let reloj: Reloj | null = null
const oyentes = new Set<() => void>()

function poner(nuevo: Reloj) {
  reloj = nuevo
  for (const oyente of oyentes) oyente()
}

export async function cargarReloj(): Promise<void> {
  try {
    const respuesta = await fetch('/api/v1/reloj')
    if (respuesta.ok) poner((await respuesta.json()) as Reloj)
  } catch {
    // Without network there is no banner; each screen already says what it could not load.
  }
}

/** Moves the practice date; null goes back to the real one. */
export async function moverReloj(hoy: string | null): Promise<Reloj> {
  const respuesta = await conSesion(
    new Request(new URL('/api/v1/reloj', location.origin), {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ hoy }),
    }),
  )
  const cuerpo: unknown = await respuesta.json().catch(() => null)
  if (!respuesta.ok) throw aErrorDeApi(cuerpo, respuesta)
  poner(cuerpo as Reloj)
  return cuerpo as Reloj
}

/** The server's clock, or null until it answers. `useReloj()?.hoy` is AAAA-MM-DD. */
export function useReloj(): Reloj | null {
  return useSyncExternalStore(
    (oyente) => {
      oyentes.add(oyente)
      return () => {
        oyentes.delete(oyente)
      }
    },
    () => reloj,
  )
}
