import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

export const rutas: Ruta[] = [
  {
    path: paths.ministerioAccesos,
    lazy: () => import('./PaginaDeAccesos'),
    handle: {
      miga: { es: 'Revisión de accesos', en: 'Review of accesses' },
      permiso: 'ver_accesos',
    },
  },
]
