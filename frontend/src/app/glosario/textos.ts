import { definirTextos } from '@/i18n/textos'
import { es } from './textos.es'

export const textosGlosario = definirTextos(es, () => import('./textos.en'))
