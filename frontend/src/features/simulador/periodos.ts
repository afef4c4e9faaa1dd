import type { Familia } from '@/api/modelos'
import type { Idioma } from '@/i18n/idioma'
import { mesLargo } from '@/lib/fechas'
import { periodoLargo } from '@/lib/periodo'

/** A year and, unless the family is annual, its month or quarter. */
export interface Periodo {
  anio: string
  parte: string
}

type Reglas = Pick<Familia, 'periodicidad' | 'anticipada' | 'desde'>

/** `2025-08`, `2025-T2` or `2025`, as the API writes them; null if it is of another kind. */
export function leerPeriodo(texto: string, { periodicidad }: Reglas): Periodo | null {
  const partes = /^(\d{4})(?:-T([1-4])|-(0[1-9]|1[0-2]))?$/.exec(texto)
  if (!partes) return null
  const [, anio = '', trimestre, mes] = partes
  if (periodicidad === 'trimestral') return trimestre ? { anio, parte: trimestre } : null
  if (periodicidad === 'mensual') return mes ? { anio, parte: String(Number(mes)) } : null
  return (trimestre ?? mes) ? null : { anio, parte: '' }
}

export function escribirPeriodo({ anio, parte }: Periodo, { periodicidad }: Reglas): string {
  if (periodicidad === 'trimestral') return `${anio}-T${parte}`
  if (periodicidad === 'mensual') return `${anio}-${parte.padStart(2, '0')}`
  return anio
}

/** The last period that ended; the one that runs, where it is paid in advance. */
export function periodoCorriente(familia: Reglas, hoy: string): Periodo {
  const [anio = 0, mes = 1] = hoy.split('-').map(Number)
  if (familia.periodicidad === 'anual') {
    return { anio: String(familia.anticipada ? anio : anio - 1), parte: '' }
  }
  const meses = familia.periodicidad === 'trimestral' ? 3 : 1
  const actual = Math.ceil(mes / meses)
  return actual > 1
    ? { anio: String(anio), parte: String(actual - 1) }
    : { anio: String(anio - 1), parte: String(12 / meses) }
}

/** Years with rules, newest first, up to the next one. */
export function anios({ desde }: Reglas, hoy: string): string[] {
  const primero = Number(desde.slice(0, 4))
  const ultimo = Number(hoy.slice(0, 4)) + 1
  return Array.from({ length: ultimo - primero + 1 }, (_, i) => String(ultimo - i))
}

/** «Trimestre 2 de 2026 (abril a junio)», «agosto de 2025» or «2025». */
export function periodoEnPalabras(texto: string, idioma: Idioma): string {
  const trimestral = /^(\d{4})-T([1-4])$/.exec(texto)
  if (trimestral) {
    const [, anio, trimestre] = trimestral
    return periodoLargo({ anio: Number(anio), trimestre: Number(trimestre) }, idioma)
  }
  return /^\d{4}-\d{2}$/.test(texto) ? mesLargo(texto, idioma) : texto
}
