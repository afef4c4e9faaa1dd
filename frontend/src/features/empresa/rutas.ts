import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

interface ConEmpresa {
  razon_social?: string
  fila?: { empresa?: string }
}

export const rutas: Ruta[] = [
  {
    path: paths.empresa,
    handle: { miga: { es: 'Empresa', en: 'Company' }, permiso: 'ver_empresa' },
    children: [
      { index: true, lazy: () => import('./PaginaDeEmpresa') },
      {
        path: 'cambiar/:seccion',
        lazy: () => import('./PaginaDeCambioNuevo'),
        handle: { miga: { es: 'Cambiar', en: 'Change' }, permiso: 'cambiar_empresa' },
      },
      {
        path: 'cambios/:id',
        lazy: () => import('./PaginaDeCambio'),
        handle: { miga: { es: 'Cambio', en: 'Requested change' } },
      },
    ],
  },
  {
    path: 'ministerio/operadores/:id/registro',
    lazy: () => import('./PaginaDeRegistro'),
    handle: {
      miga: (datos) => (datos as ConEmpresa | undefined)?.razon_social ?? '…',
      permiso: 'ver_operadores',
    },
  },
  {
    path: paths.ministerioCambiosDeEmpresa,
    handle: {
      miga: { es: 'Cambios de empresa', en: 'Company changes' },
      permiso: 'ver_solicitudes',
    },
    children: [
      { index: true, lazy: () => import('./revision/ListaDeCambios') },
      {
        path: ':id',
        lazy: () => import('./revision/PaginaDeRevision'),
        handle: { miga: (datos) => (datos as ConEmpresa | undefined)?.fila?.empresa ?? '…' },
      },
    ],
  },
]
