import { paths } from '@/app/paths'
import type { Ruta } from '@/app/ruta'

export const rutas: Ruta[] = [
  {
    path: paths.simulador,
    handle: { miga: { es: 'Simulador', en: 'Simulator' } },
    children: [
      { index: true, lazy: () => import('./PaginaDeSimulador') },
      {
        path: paths.simuladorDeuda,
        handle: { miga: { es: 'Deudas', en: 'Debts' } },
        lazy: () => import('./deuda/PaginaDeDeuda'),
      },
      {
        path: paths.simuladorFacilidad,
        handle: { miga: { es: 'Facilidades de pago', en: 'Payment plans' } },
        lazy: () => import('./facilidad/PaginaDeFacilidad'),
      },
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
]
