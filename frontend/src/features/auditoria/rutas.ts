import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

export const rutas: Ruta[] = [
  {
    path: paths.ministerioAuditoria,
    handle: {
      miga: { es: 'Rastro de auditoría', en: 'Audit trail' },
      permiso: 'ver_auditoria',
    },
    children: [
      { index: true, lazy: () => import('./ListaDeEventos') },
      {
        path: 'cadena',
        lazy: () => import('./PaginaDeCadena'),
        handle: { miga: { es: 'Comprobación', en: 'Proof' } },
      },
      {
        path: ':id',
        lazy: () => import('./PaginaDeEvento'),
        handle: { miga: { es: 'Evento', en: 'Event' } },
      },
    ],
  },
]
