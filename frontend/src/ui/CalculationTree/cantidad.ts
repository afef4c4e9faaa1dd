import { decimal, dinero } from '@/lib/dinero'
import { fecha } from '@/lib/fechas'
import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

type Textos = Traduccion<typeof es>

/** An operand or a parameter as it is read: «$ 4.100.000», «23,17 % anual», «31 días», «15/07/2026». */
export function cantidad(valor: string, unidad: string, t: Textos): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(valor)) return fecha(valor)
  if (!/^-?\d+(\.\d+)?$/.test(valor)) return valor
  const u = unidad.trim().toLowerCase()
  if (u === 'cop' || u === 'pesos') {
    // More than two decimals is a figure before rounding: enough of it to see the rounding.
    return /\.\d{3,}$/.test(valor) ? `$\u00a0${hastaCuatro(valor)}` : dinero(valor)
  }
  const porcentaje = /^(?:%|porcentaje)\s*(.*)$/.exec(u)
  if (porcentaje) {
    return `${decimal(valor)}\u00a0%${porcentaje[1] === 'anual' ? ` ${t.anual}` : ''}`
  }
  const uno = valor === '1'
  if (u === 'dias' || u === 'días') return `${decimal(valor)} ${uno ? t.dia : t.dias}`
  if (u === 'meses') return `${decimal(valor)} ${uno ? t.mes : t.meses}`
  if (['numero', 'texto', 'conteo', 'proporcion', 'índice'].includes(u)) return decimal(valor)
  return `${decimal(valor)} ${unidad.trim()}`.trim()
}

/** «996.794,1369…»: four decimals, and a sign that there are more. */
function hastaCuatro(valor: string): string {
  const corto = valor.replace(/(\.\d{4})\d*[1-9]\d*$/, '$1')
  return corto === valor ? decimal(valor) : `${decimal(corto)}…`
}

/** Operands come with the names of the rules; a person reads words. */
export function nombreDeOperando(nombre: string, t: Textos): string {
  const clave = `operando_${nombre}`
  if (clave in t) {
    const texto = t[clave as keyof Textos]
    if (typeof texto === 'string') return texto
  }
  const palabras = nombre.replaceAll('_', ' ')
  return palabras.charAt(0).toUpperCase() + palabras.slice(1)
}
