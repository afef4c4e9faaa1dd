import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  seleccionar: 'Select',
  ordenarPor: 'Sort by',
  ascendente: (columna) => `${columna}, lowest first`,
  descendente: (columna) => `${columna}, highest first`,
}

export default en
