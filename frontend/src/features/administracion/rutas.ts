import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

export const rutas: Ruta[] = [
  {
    path: paths.administracion,
    lazy: () => import('./PaginaDeAdministracion'),
    handle: { miga: { es: 'Administración', en: 'Administration' } },
  },
]
