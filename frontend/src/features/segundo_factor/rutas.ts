import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

export const rutas: Ruta[] = [
  {
    path: paths.segundoFactor,
    handle: { miga: { es: 'Segundo paso', en: 'Second step' } },
    lazy: () => import('./PaginaDeSegundoFactor'),
  },
]
