import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

export const rutas: Ruta[] = [
  {
    path: paths.autorizaciones,
    handle: {
      miga: { es: 'Autorizaciones de firma', en: 'Authorisations to sign' },
      permiso: 'ver_autorizaciones',
    },
    children: [
      { index: true, lazy: () => import('./ListaDeAutorizaciones') },
      {
        path: 'nueva',
        lazy: () => import('./PaginaDeNueva'),
        handle: {
          miga: { es: 'Autorizar', en: 'Authorise' },
          permiso: 'autorizar_firmas',
        },
      },
    ],
  },
]
