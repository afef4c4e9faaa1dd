import { decimal, dinero } from '@/lib/dinero'

/** An operand or a parameter as it is read aloud: «$ 4.100.000», «23,17 % anual», «31 días». */
export function cantidad(valor: string, unidad: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(valor)) return valor
  const limpia = unidad.trim()
  if (/^(cop|pesos)$/i.test(limpia)) {
    // More than two decimals is a figure before rounding: shown whole, never cut.
    return /\.\d{3,}$/.test(valor) ? `$\u00a0${decimal(valor)}` : dinero(valor)
  }
  const porcentaje = /^(?:%|porcentaje)\s*(.*)$/i.exec(limpia)
  if (porcentaje) return `${decimal(valor)}\u00a0% ${porcentaje[1] ?? ''}`.trim()
  return `${decimal(valor)} ${limpia}`.trim()
}
