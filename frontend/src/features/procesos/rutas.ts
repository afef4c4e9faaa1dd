import type { Ruta } from '@/app/ruta'

export const rutas: Ruta[] = [
  {
    path: 'ministerio/procesos',
    lazy: () => import('./ListaProcesos'),
    handle: { miga: { es: 'Procesos', en: 'Jobs' }, permiso: 'ver_procesos' },
  },
]
