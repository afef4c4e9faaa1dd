import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

interface ConAsunto {
  asunto?: string | null
}

export const rutas: Ruta[] = [
  {
    path: paths.ministerioCorreos,
    handle: { miga: { es: 'Correos', en: 'Mails' }, permiso: 'ver_correos' },
    children: [
      { index: true, lazy: () => import('./ListaDeCorreos') },
      {
        path: ':id',
        lazy: () => import('./PaginaDeCorreo'),
        handle: { miga: (datos) => (datos as ConAsunto | undefined)?.asunto ?? '…' },
      },
    ],
  },
]
