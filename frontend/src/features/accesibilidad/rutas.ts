import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

export const rutas: Ruta[] = [
  {
    path: paths.accesibilidad,
    handle: { miga: { es: 'Declaración de accesibilidad', en: 'Accessibility statement' } },
    lazy: () => import('./PaginaDeAccesibilidad'),
  },
]
