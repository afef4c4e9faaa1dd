import type { Ruta } from '@/app/ruta'

export const rutas: Ruta[] = [
  {
    path: 'expedientes',
    lazy: () => import('./ListaExpedientes'),
    handle: { miga: { es: 'Expedientes', en: 'Files' }, permiso: 'ver_expedientes' },
  },
]
