import type { Idioma } from '@/i18n/idioma'
import { nombreDelMes } from './fechas'

interface Trimestre {
  anio: number
  trimestre: number
}

/** «Trimestre 1 de 2026 (enero a marzo)» / «Quarter 1 of 2026 (January to March)». */
export function periodoLargo({ anio, trimestre }: Trimestre, idioma: Idioma = 'es'): string {
  const primero = nombreDelMes(trimestre * 3 - 2, idioma)
  const ultimo = nombreDelMes(trimestre * 3, idioma)
  return idioma === 'es'
    ? `Trimestre ${String(trimestre)} de ${String(anio)} (${primero} a ${ultimo})`
    : `Quarter ${String(trimestre)} of ${String(anio)} (${primero} to ${ultimo})`
}

/** «Trim. 1 de 2026», for narrow columns. */
export function periodoCorto({ anio, trimestre }: Trimestre, idioma: Idioma = 'es'): string {
  return idioma === 'es'
    ? `Trim. ${String(trimestre)} de ${String(anio)}`
    : `Q${String(trimestre)} ${String(anio)}`
}
