import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  linea: 'Line',
  entonces: 'Then',
  hoy: 'Today',
  diferencia: 'Difference',
  porque: 'Why',
  deOtrasLineas: 'Sum of the lines that change',
  desdeEl: (nombre, desde) => `${nombre}, from ${desde}`,
  enVezDe: (hoy, entonces) => `${hoy} instead of ${entonces}`,
  nada: 'none',
  version: (valor, version) => `${valor} (version ${String(version)})`,
}

export default en
