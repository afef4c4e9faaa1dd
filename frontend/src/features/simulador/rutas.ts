import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

export const rutas: Ruta[] = [
  {
    path: paths.simulador,
    handle: { miga: { es: 'Simulador', en: 'Simulator' } },
    children: [
      { index: true, lazy: () => import('./PaginaDeSimulador') },
      {
        path: paths.simuladorSanciones,
        handle: { miga: { es: 'Sanciones', en: 'Penalties' } },
        lazy: () => import('./sanciones/PaginaDeSanciones'),
      },
      {
        path: paths.simuladorEspectro,
        handle: { miga: { es: 'Espectro', en: 'Spectrum' } },
        lazy: () => import('./espectro/PaginaDeEspectro'),
      },
    ],
  },
  {
    path: paths.simuladorDeuda,
    handle: { miga: { es: 'Simulador de deudas', en: 'Debt simulator' } },
    lazy: () => import('./deuda/PaginaDeDeuda'),
  },
  {
    path: paths.simuladorFacilidad,
    handle: { miga: { es: 'Simulador de facilidades de pago', en: 'Payment plan simulator' } },
    lazy: () => import('./facilidad/PaginaDeFacilidad'),
  },
]
