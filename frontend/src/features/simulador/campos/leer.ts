import { decimal, pesos } from '@/lib/dinero'
import { fecha } from '@/lib/fechas'
import { leerDinero } from '@/lib/leerDinero'
import { leerFecha } from '@/lib/leerFecha'
import { type Campo, type Tipo, valorDe } from './esquema'

export type Falta = 'vacio' | Tipo

export type Lectura = { ok: true; valor: string } | { ok: false; falta: Falta }

/** A typed text as the server reads it; empty is an answer of its own. */
export function leer({ tipo, opciones }: Campo, texto: string): Lectura {
  const limpio = texto.trim()
  if (limpio === '') return { ok: false, falta: 'vacio' }
  const mal: Lectura = { ok: false, falta: tipo }
  switch (tipo) {
    case 'dinero': {
      const lectura = leerDinero(limpio)
      return lectura.ok ? { ok: true, valor: lectura.valor.replace(/\.00$/, '') } : mal
    }
    case 'fecha': {
      const lectura = leerFecha(limpio)
      return lectura.ok ? { ok: true, valor: lectura.fecha } : mal
    }
    case 'mes':
      return /^\d{4}-(0[1-9]|1[0-2])$/.test(limpio) ? { ok: true, valor: limpio } : mal
    case 'numero':
      return /^\d{1,12}(,\d{1,8})?$/.test(limpio)
        ? { ok: true, valor: limpio.replace(',', '.') }
        : mal
    case 'entero':
      return /^\d{1,9}$/.test(limpio) ? { ok: true, valor: String(Number(limpio)) } : mal
    case 'opcion':
      return opciones?.some((opcion) => valorDe(opcion) === limpio)
        ? { ok: true, valor: limpio }
        : mal
    default:
      return { ok: true, valor: limpio }
  }
}

/** As people read it: «20.520.000», «15/07/2025», «0,0125». */
export function mostrar({ tipo }: Campo, valor: string): string {
  if (tipo === 'dinero') return pesos(valor)
  if (tipo === 'numero') return decimal(valor).replaceAll('.', '')
  return tipo === 'fecha' && leerFecha(valor).ok ? fecha(valor) : valor
}
