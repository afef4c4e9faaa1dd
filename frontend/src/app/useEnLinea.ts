import { useSyncExternalStore } from 'react'

function suscribir(aviso: () => void) {
  window.addEventListener('online', aviso)
  window.addEventListener('offline', aviso)
  return () => {
    window.removeEventListener('online', aviso)
    window.removeEventListener('offline', aviso)
  }
}

/** Whether the device believes it has a network. */
export function useEnLinea(): boolean {
  return useSyncExternalStore(suscribir, () => navigator.onLine)
}
