import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

export const rutas: Ruta[] = [
  {
    path: paths.inicio,
    handle: { permiso: 'ver_inicio' },
    lazy: () => import('./PaginaDeInicio'),
  },
]
