import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

interface ConSerie {
  serie?: { nombre: string }
}

export const rutas: Ruta[] = [
  {
    path: paths.ministerioPublicados,
    handle: {
      miga: { es: 'Valores publicados', en: 'Published values' },
      permiso: 'ver_publicados',
    },
    children: [
      { index: true, lazy: () => import('./ListaPublicados') },
      {
        path: 'serie',
        lazy: () => import('./PaginaDeSerie'),
        handle: { miga: (datos) => (datos as ConSerie | undefined)?.serie?.nombre ?? '…' },
      },
      {
        path: 'registrar',
        lazy: () => import('./PaginaDeRegistro'),
        handle: {
          miga: { es: 'Registrar un valor', en: 'Enter a value' },
          permiso: 'publicar_valores',
        },
      },
      {
        path: 'propuestas/:id',
        lazy: () => import('./PaginaDePropuesta'),
        handle: { miga: { es: 'Propuesta', en: 'Proposal' } },
      },
    ],
  },
]
