import { useTextos } from '@/i18n/textos'
import { textos } from './textos'

/** Words for the names that the trail keeps; one newer than this page shows as it came. */
export function useNombres(): {
  accion: (codigo: string) => string
  objeto: (codigo: string) => string
} {
  const t = useTextos(textos) as Record<string, unknown>
  const nombre = (clave: string, codigo: string) => {
    const palabras = t[clave]
    return typeof palabras === 'string' ? palabras : codigo
  }
  return {
    accion: (codigo) => nombre(`accion_${codigo}`, codigo),
    objeto: (codigo) => nombre(`objeto_${codigo}`, codigo),
  }
}
