import { useTextos } from '@/i18n/textos'
import { textos } from './textos'

/** The words of a code; one newer than this page shows with spaces. */
export function usePalabra(): (prefijo: string, codigo: string) => string {
  const palabras = useTextos(textos) as unknown as Record<string, string | undefined>
  return (prefijo, codigo) => palabras[`${prefijo}_${codigo}`] ?? codigo.replaceAll('_', ' ')
}
