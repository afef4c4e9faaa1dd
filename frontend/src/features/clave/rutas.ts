import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

export const rutas: Ruta[] = [{ path: paths.activar, lazy: () => import('./PaginaDeActivacion') }]
