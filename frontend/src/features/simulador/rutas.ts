import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

export const rutas: Ruta[] = [
  {
    path: paths.simulador,
    handle: { miga: { es: 'Simulador', en: 'Simulator' } },
    lazy: () => import('./PaginaDeSimulador'),
  },
]
