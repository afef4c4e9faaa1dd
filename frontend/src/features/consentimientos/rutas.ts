import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

export const rutas: Ruta[] = [
  {
    path: paths.textosDeDatos,
    handle: { miga: { es: 'Textos sobre datos personales', en: 'Texts on personal data' } },
    lazy: () => import('./PaginaDeTextos'),
  },
]
