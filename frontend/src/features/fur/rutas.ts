import type { Ruta } from '@/app/ruta'
import { numeroFurAgrupado } from '@/lib/numeroFur'

interface ConNumero {
  numero?: string
}

export const rutas: Ruta[] = [
  {
    path: 'fur',
    handle: { miga: { es: 'FUR', en: 'Payment forms (FUR)' }, permiso: 'ver_fur' },
    children: [
      { index: true, lazy: () => import('./ListaFur') },
      {
        path: ':id',
        lazy: () => import('./PaginaFur'),
        handle: {
          miga: (datos) => {
            const numero = (datos as ConNumero | undefined)?.numero
            return numero ? numeroFurAgrupado(numero) : '…'
          },
        },
      },
    ],
  },
]
