import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

export const rutas: Ruta[] = [
  {
    path: paths.ayuda,
    handle: { miga: { es: 'Ayuda', en: 'Help' } },
    lazy: () => import('./PaginaDeAyuda'),
  },
  {
    path: paths.politicas,
    handle: { miga: { es: 'Políticas', en: 'Policies' } },
    lazy: () => import('./PaginaDePoliticas'),
  },
  {
    path: paths.mapaDelSitio,
    handle: { miga: { es: 'Mapa del sitio', en: 'Site map' } },
    lazy: () => import('./PaginaDeMapa'),
  },
]
