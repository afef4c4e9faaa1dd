import type { Traduccion } from '@/i18n/textos'
import { decimal, esCero, pesos, porcentaje } from '@/lib/dinero'
import { fecha } from '@/lib/fechas'
import { cantidad } from '@/ui/CalculationTree/cantidad'
import type { es } from '@/ui/CalculationTree/textos.es'

/** How a value of the series is typed: the default rate is entered as the usury rate it comes from. */
export type Clase = 'usura' | 'pesos' | 'porcentaje' | 'fecha' | 'numero'

export function claseDe({ codigo, unidad }: { codigo: string; unidad: string }): Clase {
  if (codigo === 'mora.tasa') return 'usura'
  if (unidad === 'pesos' || unidad === 'fecha') return unidad
  return unidad.startsWith('porcentaje') ? 'porcentaje' : 'numero'
}

/** «24,99», «24.99» or «24,99 %» → "24.99"; null if it is not one number. It is never computed with. */
export function leerDecimal(texto: string): string | null {
  const limpio = texto.replace(/[\s\u00a0%]/g, '').replace(/^[−–]/, '-')
  const partes = /^(-?\d+)(?:[.,](\d+))?$/.exec(limpio)
  if (!partes) return null
  return partes[2] ? `${partes[1] ?? ''}.${partes[2]}` : (partes[1] ?? null)
}

/** A value as a person reads it: «$ 52.374», «23,17 % anual», «30/05/2020», «144,88». */
export function valorEscrito(valor: string, unidad: string, t: Traduccion<typeof es>): string {
  return cantidad(valor, unidad === 'índice' ? 'numero' : unidad, t)
}

/** A value as a person would type it in its box. */
export function comoSeTeclea(valor: string, clase: Clase): string {
  if (clase === 'pesos') return pesos(valor)
  return clase === 'fecha' ? fecha(valor) : decimal(valor)
}

/** The server's "+5.17" → «+5,17 %»; null when nothing changes. */
export function variacionEscrita(variacion: string): string | null {
  const sinSigno = variacion.replace(/^\+/, '')
  if (esCero(sinSigno)) return null
  return variacion.startsWith('+') ? `+${porcentaje(sinSigno)}` : porcentaje(sinSigno)
}
