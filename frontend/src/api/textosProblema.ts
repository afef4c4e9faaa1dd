import { definirTextos } from '@/i18n/textos'
import { es } from './textosProblema.es'

/** Words of each `codigo` of openapi/problems.md, and of the two that the browser itself gives. */
export const textosProblema = definirTextos(es, () => import('./textosProblema.en'))
