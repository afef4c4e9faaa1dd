import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

interface ConEmpresa {
  resumen?: { empresa?: string }
}

/** What anybody opens, with no session: each page knows its reader by the link of a mail. */
export const publicas: Ruta[] = [
  {
    path: paths.solicitarUsuario,
    handle: { miga: { es: 'Solicitar usuario', en: 'Ask for an account' } },
    children: [
      { index: true, lazy: () => import('./PaginaDePedido') },
      {
        path: 'borrador',
        handle: { miga: { es: 'Solicitud', en: 'Request' } },
        children: [
          { index: true, lazy: () => import('./PaginaDeTareas') },
          {
            path: 'anexos',
            lazy: () => import('./PaginaDeAnexos'),
            handle: { miga: { es: 'Anexos', en: 'Documents' } },
          },
          {
            path: 'revisar',
            lazy: () => import('./PaginaDeRevision'),
            handle: { miga: { es: 'Revisar y enviar', en: 'Check and send' } },
          },
          {
            path: ':seccion',
            lazy: () => import('./PaginaDeSeccion'),
            handle: { miga: { es: 'Sección', en: 'Section' } },
          },
        ],
      },
    ],
  },
  { path: paths.firmarSolicitud, lazy: () => import('./PaginaDeFirma') },
  { path: paths.certificarRecibo, lazy: () => import('./PaginaDeRecibo') },
  {
    path: paths.seguimiento,
    lazy: () => import('./PaginaDeSeguimiento'),
    handle: { miga: { es: 'Seguimiento de la solicitud', en: 'Follow the request up' } },
  },
]

/** The officer's half. */
export const rutas: Ruta[] = [
  {
    path: paths.ministerioSolicitudes,
    handle: {
      miga: { es: 'Solicitudes de usuarios', en: 'Requests for accounts' },
      permiso: 'ver_solicitudes',
    },
    children: [
      { index: true, lazy: () => import('./revision/ListaDeSolicitudes') },
      {
        path: ':id',
        lazy: () => import('./revision/PaginaDeSolicitud'),
        handle: { miga: (datos) => (datos as ConEmpresa | undefined)?.resumen?.empresa ?? '…' },
      },
    ],
  },
]
