import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  elija: 'Choose an operator first',
  porque: 'This page shows the data of one company. Find it in the list of operators.',
  buscar: 'Find an operator',
}

export default en
