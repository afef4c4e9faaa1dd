import type { ObligacionFila } from '@/api/modelos'
import { paths } from '@/app/paths'
import type { Traduccion } from '@/i18n/textos'
import type { IconName } from '@/ui/Icon'
import type { TagKind } from '@/ui/Tag'
import { type Situacion, TIPOS } from './filtros'
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

/** «Vence en 9 días», «Venció hace 129 días»; nothing for what is not to be paid. */
export function plazoEnPalabras(fila: ObligacionFila, t: Textos): string | null {
  if (fila.situacion === 'pagada' || fila.situacion === 'informativa') return null
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

/** Name of the kind of obligation; a code this page does not know shows as it came. */
export function tipoEnPalabras(fila: ObligacionFila, t: Textos): string {
  const tipo = TIPOS.find((conocido) => conocido === fila.tipo)
  return tipo ? t[`tipo_${tipo}`] : fila.tipo
}

/** What an address carries from the list to the page of one obligation, and back. */
export interface Contexto {
  /** null means today. */
  fechaPago: string | null
  /** Whose obligations, when the ministry looks at them. */
  operadorId: string | null
}

export function direccionDeFila(fila: ObligacionFila, contexto: Contexto): string {
  return paths.obligacion(fila.id) + consultaDe(contexto)
}

export function consultaDe({ fechaPago, operadorId }: Contexto): string {
  const params = new URLSearchParams()
  if (operadorId) params.set('operador_id', operadorId)
  if (fechaPago) params.set('fecha_pago', fechaPago)
  return params.size > 0 ? `?${params.toString()}` : ''
}

/** The period has not been declared: there is nothing to compute yet, and something to do. */
export function sinPresentar(fila: Pick<ObligacionFila, 'situacion'>): boolean {
  return fila.situacion === 'sin_presentar' || fila.situacion === 'sin_presentar_vencida'
}
