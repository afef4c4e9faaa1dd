import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

export const rutas: Ruta[] = [
  { path: paths.activar, lazy: () => import('./PaginaDeActivacion') },
  { path: paths.olvido, lazy: () => import('./PaginaDeOlvido') },
  { path: paths.recuperar, lazy: () => import('./PaginaDeRecuperar') },
]
