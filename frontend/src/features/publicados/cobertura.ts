import type { SeriePublicada } from '@/api/modelos'
import { sumarDias } from '@/lib/leerFecha'

/** So many days before the end somebody should already be looking for the next value. */
const DIAS_DE_AVISO = 60

type Serie = Pick<SeriePublicada, 'continua' | 'cubierta_hasta' | 'vigente'>

/**
 * The first day without value of a series that must have one every day, if it is past or near;
 * null when nobody has to worry yet.
 */
export function faltaDesde(serie: Serie, hoy: string): string | null {
  const { continua, cubierta_hasta: hasta, vigente } = serie
  if (!continua) return null
  if (!hasta) return vigente ? null : hoy
  return hasta < sumarDias(hoy, DIAS_DE_AVISO) ? sumarDias(hasta, 1) : null
}

/** From when nobody has published anything, if that day has come; null if today has a value. */
export function sinValorDesde(serie: Serie, hoy: string): string | null {
  const { cubierta_hasta: hasta } = serie
  return hasta && hasta < hoy ? sumarDias(hasta, 1) : null
}
