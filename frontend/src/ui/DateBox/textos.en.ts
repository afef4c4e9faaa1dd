import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  formato: 'dd/mm/yyyy',
  abrirCalendario: (campo) => `Choose from the calendar: ${campo}`,
  mesAnterior: 'Previous month',
  mesSiguiente: 'Next month',
  hoy: 'Today',
  cerrar: 'Close',
  diasSemana: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
}

export default en
