import type { Ruta } from '@/app/ruta'

export const rutas: Ruta[] = [
  {
    path: 'expedientes',
    lazy: () => import('./ListaExpedientes'),
    handle: { miga: { es: 'Expedientes', en: 'Titles' }, permiso: 'ver_expedientes' },
  },
]
