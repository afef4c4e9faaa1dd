import type { Idioma } from '@/i18n/idioma'

/**
 * Legal dates come as AAAA-MM-DD and are never turned into an instant. Instants come in UTC
 * and are shown in Bogotá, which is five hours behind all the year round.
 */
const HORAS_BOGOTA = 5
const MS_HORA = 3_600_000
const DURO = '\u00a0'

const MESES: Record<Idioma, readonly string[]> = {
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}

export function nombreDelMes(mes: number, idioma: Idioma = 'es'): string {
  return MESES[idioma][mes - 1] ?? ''
}

/** "2026-03-09" → «09/03/2026», in both languages: it is a Colombian document. */
export function fecha(iso: string): string {
  const [anio, mes, dia] = iso.slice(0, 10).split('-')
  return anio && mes && dia ? `${dia}/${mes}/${anio}` : iso
}

/** «9 de marzo de 2026» / «9 March 2026». */
export function fechaLarga(iso: string, idioma: Idioma = 'es'): string {
  const [anio, mes, dia] = iso.slice(0, 10).split('-')
  if (!anio || !mes || !dia) return iso
  const nombre = nombreDelMes(Number(mes), idioma)
  const numero = String(Number(dia))
  return idioma === 'es' ? `${numero} de ${nombre} de ${anio}` : `${numero} ${nombre} ${anio}`
}

/** "2026-10" or a whole date → «octubre de 2026» / «October 2026». */
export function mesLargo(iso: string, idioma: Idioma = 'es'): string {
  const [anio, mes] = iso.split('-')
  if (!anio || !mes) return iso
  const nombre = nombreDelMes(Number(mes), idioma)
  return idioma === 'es' ? `${nombre} de ${anio}` : `${nombre} ${anio}`
}

function enBogota(instante: string): Date | null {
  const ms = Date.parse(instante)
  return Number.isNaN(ms) ? null : new Date(ms - HORAS_BOGOTA * MS_HORA)
}

/** The legal date, in Bogotá, of an instant. */
export function fechaDelInstante(instante: string): string {
  return enBogota(instante)?.toISOString().slice(0, 10) ?? instante
}

/** «3:05 p. m.» / «3:05 pm», always Bogotá. */
export function hora(instante: string, idioma: Idioma = 'es'): string {
  const momento = enBogota(instante)
  if (!momento) return instante
  const horas = momento.getUTCHours()
  const minutos = String(momento.getUTCMinutes()).padStart(2, '0')
  const tarde = horas >= 12
  const reloj = `${String(horas % 12 === 0 ? 12 : horas % 12)}:${minutos}`
  if (idioma === 'en') return `${reloj}${DURO}${tarde ? 'pm' : 'am'}`
  return `${reloj}${DURO}${tarde ? 'p' : 'a'}.${DURO}m.`
}

/** «21/11/2026, 3:05 p. m.». */
export function fechaHora(instante: string, idioma: Idioma = 'es'): string {
  return enBogota(instante)
    ? `${fecha(fechaDelInstante(instante))}, ${hora(instante, idioma)}`
    : instante
}
