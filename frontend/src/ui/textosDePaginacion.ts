import { definirTextos } from '@/i18n/textos'
import { es } from './textosDePaginacion.es'

/** Of lists alone: the first screen has none. */
export const textosDePaginacion = definirTextos(es, () => import('./textosDePaginacion.en'))
