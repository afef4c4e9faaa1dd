import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

export const rutas: Ruta[] = [
  {
    path: paths.verificar,
    handle: { miga: { es: 'Verificar documento', en: 'Verify a document' } },
    children: [
      { index: true, lazy: () => import('./PaginaDeCodigo') },
      {
        path: ':codigo',
        handle: { miga: { es: 'Resultado', en: 'Result' } },
        lazy: () => import('./PaginaDeResultado'),
      },
    ],
  },
]
