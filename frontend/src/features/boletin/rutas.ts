import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

export const rutasPublicas: Ruta[] = [
  {
    path: paths.boletin,
    handle: { miga: { es: 'Boletín SER', en: 'SER bulletin' } },
    children: [
      { index: true, lazy: () => import('./PaginaDeSuscripcion') },
      { path: 'confirmar', lazy: () => import('./PaginaDeConfirmacion') },
      { path: 'retirar', lazy: () => import('./PaginaDeRetiro') },
    ],
  },
]

export const rutas: Ruta[] = [
  {
    path: paths.ministerioBoletin,
    lazy: () => import('./PaginaDelMinisterio'),
    handle: { miga: { es: 'Boletín SER', en: 'SER bulletin' }, permiso: 'ver_boletin' },
  },
]
