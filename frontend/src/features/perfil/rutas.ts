import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

export const rutas: Ruta[] = [
  {
    path: paths.perfilSesiones,
    handle: { miga: { es: 'Mis sesiones', en: 'My sessions' } },
    lazy: () => import('./PaginaDeSesiones'),
  },
  {
    path: paths.perfilContrasena,
    handle: { miga: { es: 'Cambiar contraseña', en: 'Change password' } },
    lazy: () => import('./PaginaDeContrasena'),
  },
]
