import { useSyncExternalStore } from 'react'

export type Idioma = 'es' | 'en'

const CLAVE = 'ser.idioma'
/** What goes in `<html lang>`. */
const ETIQUETA: Record<Idioma, string> = { es: 'es-CO', en: 'en' }

let actual: Idioma = leer()
const oyentes = new Set<() => void>()

function leer(): Idioma {
  try {
    return localStorage.getItem(CLAVE) === 'en' ? 'en' : 'es'
  } catch {
    // Storage forbidden by the browser: Spanish, the language of the service.
    return 'es'
  }
}

export function idiomaActual(): Idioma {
  return actual
}

export function aplicarIdioma(): void {
  document.documentElement.lang = ETIQUETA[actual]
}

export function cambiarIdioma(nuevo: Idioma): void {
  actual = nuevo
  try {
    localStorage.setItem(CLAVE, nuevo)
  } catch {
    // The choice then lasts as long as the page.
  }
  aplicarIdioma()
  for (const oyente of oyentes) oyente()
}

function suscribir(oyente: () => void) {
  oyentes.add(oyente)
  return () => {
    oyentes.delete(oyente)
  }
}

export function useIdioma(): Idioma {
  return useSyncExternalStore(suscribir, idiomaActual)
}
