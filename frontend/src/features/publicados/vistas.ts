import type { PeriodoPublicado, SeriePublicadaCompleta } from '@/api/modelos'
import { sinValorDesde } from './cobertura'

export const TODOS = 'todos'
export const POR_CONFIRMAR = 'por-confirmar'

/** A monthly series has hundreds of periods: beyond these the page begins with one year. */
const CABEN = 36

/** Every period, newest first; before them, the days of now that nobody has published. */
export function periodosDe({ serie, periodos }: SeriePublicadaCompleta, hoy: string) {
  const desde = sinValorDesde(serie, hoy)
  const sinPublicar: PeriodoPublicado[] = desde ? [{ desde, hasta: null, versiones: [] }] : []
  return [...sinPublicar, ...periodos]
}

/** The years that some period touches, newest first. */
export function aniosDe(periodos: PeriodoPublicado[], hoy: string): string[] {
  const anios = new Set<number>()
  for (const { desde, hasta } of periodos) {
    const ultimo = Number((hasta ?? (desde > hoy ? desde : hoy)).slice(0, 4))
    for (let anio = Number(desde.slice(0, 4)); anio <= ultimo; anio += 1) anios.add(anio)
  }
  return [...anios].sort((uno, otro) => otro - uno).map(String)
}

/** What the page shows: what was asked, or, of a long series, the year of today. */
export function vistaDe(pedida: string | null, periodos: PeriodoPublicado[], hoy: string): string {
  const anios = aniosDe(periodos, hoy)
  if (pedida && [TODOS, POR_CONFIRMAR, ...anios].includes(pedida)) return pedida
  if (periodos.length <= CABEN) return TODOS
  const este = hoy.slice(0, 4)
  return anios.includes(este) ? este : (anios[0] ?? TODOS)
}

export function filtrar(periodos: PeriodoPublicado[], vista: string): PeriodoPublicado[] {
  if (vista === TODOS) return periodos
  if (vista === POR_CONFIRMAR) {
    return periodos.filter(({ versiones }) => versiones[0]?.por_confirmar)
  }
  return periodos.filter(
    ({ desde, hasta }) =>
      desde.slice(0, 4) <= vista && (hasta === null || vista <= hasta.slice(0, 4)),
  )
}

/** Whether the period is the one of that day. */
export function cubre({ desde, hasta }: Pick<PeriodoPublicado, 'desde' | 'hasta'>, dia: string) {
  return desde <= dia && (hasta === null || dia <= hasta)
}
