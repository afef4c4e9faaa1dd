import type { Ruta } from '@/app/ruta'

interface ConConcepto {
  concepto?: string
}

export const rutas: Ruta[] = [
  {
    path: 'obligaciones',
    handle: { miga: { es: 'Obligaciones', en: 'Obligations' }, permiso: 'ver_obligaciones' },
    children: [
      { index: true, lazy: () => import('./ListaObligaciones') },
      {
        path: ':id',
        lazy: () => import('./DetalleObligacion'),
        handle: {
          miga: (datos, idioma) =>
            (datos as ConConcepto | undefined)?.concepto ??
            (idioma === 'es' ? 'Obligación' : 'Obligation'),
        },
      },
    ],
  },
]
