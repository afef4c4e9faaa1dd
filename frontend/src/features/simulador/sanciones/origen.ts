import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

type Textos = Traduccion<typeof es>

/** Who determines a penalty. */
export function origenEnPalabras(origen: string, t: Textos): string {
  const palabras = t as unknown as Record<string, string>
  return palabras[`origen_${origen}`] ?? origen
}
