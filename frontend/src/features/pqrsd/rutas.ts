import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

interface ConRadicado {
  radicado?: string
}

/** What anybody opens. */
export const rutas: Ruta[] = [
  {
    path: paths.pqrsd,
    handle: { miga: { es: 'PQRSD', en: 'PQRSD' } },
    children: [
      { index: true, lazy: () => import('./PaginaDePqrsd') },
      {
        path: 'registrar',
        lazy: () => import('./PaginaDeRegistro'),
        handle: { miga: { es: 'Registrar', en: 'File' } },
      },
      {
        path: 'buscar',
        lazy: () => import('./PaginaDeBusqueda'),
        handle: { miga: { es: 'Buscar', en: 'Search' } },
      },
      {
        path: 'completar',
        lazy: () => import('./PaginaDeCompletar'),
        handle: { miga: { es: 'Completar', en: 'Complete' } },
      },
    ],
  },
]

/** What the ministry opens. */
export const rutasConSesion: Ruta[] = [
  {
    path: paths.ministerioPqrsd,
    handle: { miga: { es: 'PQRSD', en: 'PQRSD' }, permiso: 'ver_pqrsd' },
    children: [
      { index: true, lazy: () => import('./ColaDePqrsd') },
      {
        path: ':id',
        lazy: () => import('./PaginaDeSolicitud'),
        handle: { miga: (datos) => (datos as ConRadicado | undefined)?.radicado ?? '…' },
      },
    ],
  },
]
