import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

export const rutas: Ruta[] = [
  {
    path: paths.tarifas,
    handle: { miga: { es: 'Tarifas y normas', en: 'Rates and rules' } },
    children: [
      { index: true, lazy: () => import('./PaginaDeTarifas') },
      {
        path: 'historia',
        handle: { miga: { es: 'Historia del parámetro', en: 'History of the parameter' } },
        lazy: () => import('./PaginaDeParametro'),
      },
    ],
  },
]
