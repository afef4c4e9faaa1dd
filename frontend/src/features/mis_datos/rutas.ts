import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

export const rutas: Ruta[] = [
  {
    path: paths.misDatos,
    handle: { miga: { es: 'Mis datos', en: 'My data' } },
    lazy: () => import('./PaginaDeMisDatos'),
  },
]
