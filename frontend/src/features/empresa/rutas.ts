import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

const paginas = () => import('./paginas')

interface ConEmpresa {
  razon_social?: string
  fila?: { empresa?: string }
}

export const rutas: Ruta[] = [
  {
    path: paths.empresa,
    handle: { miga: { es: 'Empresa', en: 'Company' }, permiso: 'ver_empresa' },
    children: [
      { index: true, lazy: async () => (await paginas()).empresa },
      {
        path: 'cambiar/:seccion',
        lazy: async () => (await paginas()).cambioNuevo,
        handle: { miga: { es: 'Cambiar', en: 'Change' }, permiso: 'cambiar_empresa' },
      },
      {
        path: 'cambios/:id',
        lazy: async () => (await paginas()).cambio,
        handle: { miga: { es: 'Cambio', en: 'Requested change' } },
      },
    ],
  },
  {
    path: 'ministerio/operadores/:id/registro',
    lazy: async () => (await paginas()).registro,
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
      { index: true, lazy: async () => (await paginas()).cola },
      {
        path: ':id',
        lazy: async () => (await paginas()).revision,
        handle: { miga: (datos) => (datos as ConEmpresa | undefined)?.fila?.empresa ?? '…' },
      },
    ],
  },
]
