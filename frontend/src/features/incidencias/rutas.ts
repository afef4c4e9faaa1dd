import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

interface ConCaso {
  caso?: string
}

/** What anybody opens. */
export const rutas: Ruta[] = [
  {
    path: paths.reportar(),
    handle: { miga: { es: 'Reportar un problema', en: 'Report a problem' } },
    children: [
      { index: true, lazy: () => import('./PaginaDeReporte') },
      {
        path: 'seguimiento',
        lazy: () => import('./PaginaDeSeguimiento'),
        handle: { miga: { es: 'Seguimiento', en: 'Follow-up' } },
      },
    ],
  },
]

/** What the ministry opens. */
export const rutasConSesion: Ruta[] = [
  {
    path: paths.ministerioIncidencias,
    handle: {
      miga: { es: 'Problemas reportados', en: 'Reported problems' },
      permiso: 'ver_incidencias',
    },
    children: [
      { index: true, lazy: () => import('./ListaDeIncidencias') },
      {
        path: ':id',
        lazy: () => import('./PaginaDeIncidencia'),
        handle: { miga: (datos) => (datos as ConCaso | undefined)?.caso ?? '…' },
      },
    ],
  },
]
