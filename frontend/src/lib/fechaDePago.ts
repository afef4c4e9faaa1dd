import { leerFecha, sumarMeses } from './leerFecha'

export type MotivoFechaDePago = 'falta' | 'mal' | 'anterior' | 'lejana'
export type LecturaFechaDePago =
  { ok: true; fecha: string } | { ok: false; motivo: MotivoFechaDePago }

/** The server values a debt up to two years ahead: beyond that no rate is worth assuming. */
export function ultimaFechaDePago(hoy: string): string {
  return sumarMeses(hoy, 24)
}

/**
 * Reads a payment date as typed or as it came in the address. Without `hoy` (the clock has not
 * answered yet) only the calendar is checked; the server checks the limits again.
 */
export function leerFechaDePago(texto: string, hoy: string | undefined): LecturaFechaDePago {
  const lectura = leerFecha(texto)
  if (!lectura.ok) return { ok: false, motivo: lectura.motivo === 'vacia' ? 'falta' : 'mal' }
  if (hoy && lectura.fecha < hoy) return { ok: false, motivo: 'anterior' }
  if (hoy && lectura.fecha > ultimaFechaDePago(hoy)) return { ok: false, motivo: 'lejana' }
  return lectura
}
