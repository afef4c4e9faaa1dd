import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  moverReloj: 'Change the practice date',
  moverRelojAyuda:
    'The system will compute deadlines, interest and penalties as if today were that day. It exists in the practice environment only.',
  fechaParaSimular: 'Date to simulate',
  fechaEjemplo: 'Write it as day/month/year. For example, 21/11/2026.',
  fechaFalta: 'Date to simulate: the date is missing. Write it as dd/mm/yyyy.',
  fechaMal: 'Date to simulate: it is not a date of the calendar. Write it as dd/mm/yyyy.',
  usarFecha: 'Use this date',
  usarFechaReal: 'Back to the real date',
  cancelar: 'Cancel',
}

export default en
