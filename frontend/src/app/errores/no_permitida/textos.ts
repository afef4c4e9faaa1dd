import { definirTextos } from '@/i18n/textos'
import { es } from './textos.es'

export const textos = definirTextos(es, () => import('./textos.en'))
