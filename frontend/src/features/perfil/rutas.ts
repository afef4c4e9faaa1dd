import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

export const rutas: Ruta[] = [
  {
    path: paths.perfilSesiones,
    handle: { miga: { es: 'Mis sesiones', en: 'My sessions' } },
    lazy: () => import('./PaginaDeSesiones'),
  },
]
