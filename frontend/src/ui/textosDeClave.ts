import { definirTextos } from '@/i18n/textos'
import { es } from './textosDeClave.es'

/** Of the field of a password alone. */
export const textosDeClave = definirTextos(es, () => import('./textosDeClave.en'))
