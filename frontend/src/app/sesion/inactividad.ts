import { useEffect, useState } from 'react'
import { api } from '@/api/client'
import { cerrarSesion, inactividadMaxima } from '@/api/credencial'
import { paths } from '../paths'

/** People are warned this long before the session ends for lack of activity. */
const AVISO_MS = 2 * 60_000
/** The server is told at most this often that somebody is there. */
const ENTRE_LATIDOS_MS = 60_000
const SENALES = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const

/** Shared by all tabs: when somebody last did something, and when the server was last told. */
const ACTIVIDAD = 'ser.actividad'
const LATIDO = 'ser.latido'

/** What this tab knows where storage is forbidden. */
const propio: Record<string, number> = {}

function leer(clave: string): number {
  try {
    return Math.max(Number(localStorage.getItem(clave)), propio[clave] ?? 0)
  } catch {
    return propio[clave] ?? 0
  }
}

function anotar(clave: string, instante: number): void {
  propio[clave] = instante
  try {
    localStorage.setItem(clave, String(instante))
  } catch {
    // Each tab counts by itself.
  }
}

/**
 * Seconds that are left of a session in which nobody does anything, once it is time to say so; null
 * before. Activity in one tab counts in all; while the warning stands only the answer to it counts.
 */
export function useInactividad(): [quedan: number | null, seguir: () => void] {
  const [quedan, setQuedan] = useState<number | null>(null)
  useEffect(() => {
    // A page that opens is activity, and the server has just been asked for a session.
    anotar(ACTIVIDAD, Date.now())
    anotar(LATIDO, Date.now())
    let ultimoEscrito = Date.now()
    const mirar = () => {
      const maxima = inactividadMaxima()
      if (maxima === null) return
      const ahora = Date.now()
      const falta = leer(ACTIVIDAD) + maxima - ahora
      if (falta <= 0) {
        clearInterval(reloj)
        void terminar()
      } else {
        setQuedan(falta <= AVISO_MS ? Math.ceil(falta / 1000) : null)
      }
      latir(ahora)
    }
    const alActuar = () => {
      const ahora = Date.now()
      const maxima = inactividadMaxima()
      const avisado = maxima !== null && leer(ACTIVIDAD) + maxima - ahora <= AVISO_MS
      if (avisado || ahora - ultimoEscrito < 1000) return
      ultimoEscrito = ahora
      anotar(ACTIVIDAD, ahora)
    }
    const reloj = setInterval(mirar, 1000)
    for (const senal of SENALES) addEventListener(senal, alActuar, { passive: true })
    addEventListener('storage', mirar)
    document.addEventListener('visibilitychange', mirar)
    return () => {
      clearInterval(reloj)
      for (const senal of SENALES) removeEventListener(senal, alActuar)
      removeEventListener('storage', mirar)
      document.removeEventListener('visibilitychange', mirar)
    }
  }, [])
  const seguir = () => {
    anotar(ACTIVIDAD, Date.now())
    anotar(LATIDO, 0)
    latir(Date.now())
    setQuedan(null)
  }
  return [quedan, seguir]
}

/** Tells the server of activity that it does not know of; one tab does it for all. */
function latir(ahora: number): void {
  const ultimo = leer(LATIDO)
  if (leer(ACTIVIDAD) <= ultimo || ahora - ultimo < ENTRE_LATIDOS_MS) return
  anotar(LATIDO, ahora)
  api.POST('/api/v1/sesion/actividad').catch(() => {
    // Without network nobody is told; the next one says it.
  })
}

async function terminar(): Promise<void> {
  await cerrarSesion('inactividad').catch(() => undefined)
  const volver = encodeURIComponent(location.pathname + location.search)
  location.assign(`${paths.ingresar()}?motivo=inactividad&volver=${volver}`)
}
