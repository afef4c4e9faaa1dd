import type { ObligacionFila } from '@/api/modelos'
import { paths } from '@/app/paths'
import type { Traduccion } from '@/i18n/textos'
import type { IconName } from '@/ui/Icon'
import type { TagKind } from '@/ui/Tag'
import type { Situacion } from './filtros'
import type { es } from './textos.es'

type Textos = Traduccion<typeof es>

/** How each situation looks. The words say it; colour and drawing only repeat it. */
export const ASPECTO: Record<Situacion, { marca: TagKind; icono: IconName }> = {
  vencida: { marca: 'error', icono: 'alert' },
  por_vencer: { marca: 'warning', icono: 'clock' },
  sin_presentar_vencida: { marca: 'error', icono: 'alert' },
  sin_presentar: { marca: 'info', icono: 'document' },
  informativa: { marca: 'neutral', icono: 'info' },
  pagada: { marca: 'success', icono: 'check' },
}

/** «Vence en 9 días», «Venció hace 129 días»; nothing for what is already paid. */
export function plazoEnPalabras(fila: ObligacionFila, t: Textos): string | null {
  if (fila.estado === 'pagada') return null
  if (fila.dias === 0) return t.venceHoy
  if (fila.dias === 1) return t.venceManana
  return fila.dias > 0 ? t.venceEn(fila.dias) : t.vencioHace(-fila.dias)
}

/** «Facilidad de pago, cuota 4 de 12». */
export function conceptoDe(fila: ObligacionFila, t: Textos): string {
  return fila.cuota
    ? `${fila.concepto}, ${t.cuota(fila.cuota.numero, fila.cuota.de)}`
    : fila.concepto
}

/** The page of one obligation keeps the day of payment of the list it was opened from. */
export function direccionDeFila(fila: ObligacionFila, fechaPago: string | null): string {
  return paths.obligacion(fila.id) + (fechaPago ? `?fecha_pago=${fechaPago}` : '')
}
