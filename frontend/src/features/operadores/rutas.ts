import type { Ruta } from '@/app/ruta'

export const rutas: Ruta[] = [
  {
    path: 'ministerio/operadores',
    lazy: () => import('./ListaOperadores'),
    handle: { miga: { es: 'Operadores', en: 'Operators' }, permiso: 'ver_operadores' },
  },
]
