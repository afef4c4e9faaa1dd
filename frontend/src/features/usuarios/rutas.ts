import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

interface ConNombre {
  nombre?: string
}

export const rutas: Ruta[] = [
  {
    path: paths.usuarios,
    handle: { miga: { es: 'Usuarios', en: 'Users' }, permiso: 'ver_usuarios' },
    children: [
      { index: true, lazy: () => import('./ListaDeUsuarios') },
      {
        path: 'nuevo',
        lazy: () => import('./PaginaDeAlta'),
        handle: {
          miga: { es: 'Nuevo usuario', en: 'New user' },
          permiso: 'administrar_usuarios',
        },
      },
      {
        path: ':id',
        lazy: () => import('./PaginaDeUsuario'),
        handle: { miga: (datos) => (datos as ConNombre | undefined)?.nombre ?? '…' },
      },
      {
        path: ':id/cambiar',
        lazy: () => import('./PaginaDeCambio'),
        handle: {
          miga: { es: 'Cambiar', en: 'Change' },
          permiso: 'administrar_usuarios',
        },
      },
    ],
  },
]
