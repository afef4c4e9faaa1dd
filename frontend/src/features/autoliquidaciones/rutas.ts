import type { Ruta } from '@/app/ruta'
import { periodoCorto } from '@/lib/periodo'

interface ConPeriodo {
  periodo?: { anio: number; trimestre: number }
}

export const rutas: Ruta[] = [
  {
    path: 'autoliquidaciones',
    handle: {
      miga: { es: 'Autoliquidaciones', en: 'Returns' },
      permiso: 'ver_autoliquidaciones',
    },
    children: [
      { index: true, lazy: () => import('./paginas/Periodos') },
      {
        path: ':id',
        lazy: () => import('./paginas/Borrador'),
        // Choosing a payment date changes the address, not the draft.
        shouldRevalidate: ({ currentParams, nextParams }) => currentParams.id !== nextParams.id,
        handle: {
          miga: (datos, idioma) => {
            const periodo = (datos as ConPeriodo | undefined)?.periodo
            return periodo ? periodoCorto(periodo, idioma) : '…'
          },
        },
        children: [
          { index: true, lazy: () => import('./paginas/ListaDeTareas') },
          {
            path: 'ingresos',
            lazy: () => import('./paginas/Ingresos'),
            handle: { miga: { es: 'Ingresos', en: 'Income' } },
          },
          {
            path: 'deducciones',
            lazy: () => import('./paginas/Deducciones'),
            handle: { miga: { es: 'Deducciones', en: 'Deductions' } },
          },
          {
            path: 'revisar',
            lazy: () => import('./paginas/Revisar'),
            handle: { miga: { es: 'Revisar y presentar', en: 'Check and file' } },
          },
        ],
      },
    ],
  },
]
