import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const days = (n: number) => (n === 1 ? '1 day' : `${String(n)} days`)

const en: Traduccion<typeof es> = {
  titulo: 'What needs you today',
  hoyEs: (fecha) => `Today is ${fecha}`,
  resumen: 'Summary',
  vencido: 'Overdue',
  porVencer: 'Due within 30 days',
  sinPresentar: 'Periods not filed',
  cuantas: (n) => (n === 1 ? '1 obligation' : `${String(n)} obligations`),
  vencidosDe: (n) => (n === 0 ? 'None overdue' : `${String(n)} overdue`),
  noDisponible: 'Not available',
  noDisponiblePorque: 'The late-payment rate of a month is not published yet.',
  alDia: 'Amounts computed to pay today.',
  tareas: 'Your turn',
  verLasDemas: (n) => (n === 1 ? 'See the other one (1)' : `See the others (${String(n)})`),
  sinTareas: 'You have nothing pending',
  sinTareasTexto: (proxima) =>
    `We checked all your obligations. The next one is due on ${proxima}.`,
  sinTareasSinProxima: 'We checked all your obligations and none is about to be due.',
  verObligaciones: 'See all the obligations',
  vencidaHace: (n) => (n === 0 ? 'Due today' : `Overdue by ${days(n)}`),
  venceEn: (n) => (n === 0 ? 'Due today' : n === 1 ? 'Due tomorrow' : `Due in ${days(n)}`),
  sinPresentarHace: (n) => `Deadline passed ${days(n)} ago`,
  enBorrador: 'Draft',
  vencimiento: (fecha) => `Due date: ${fecha}`,
  borradores: 'Unfinished drafts',
  continuar: 'Continue',
  expediente: (numero) => `Title ${numero}`,
  cambiadoPor: (quien, cuando) => `Last change by ${quien}, ${cuando}`,
  aCargoDe: (quien) => `To be finished by ${quien}`,
  proximos: 'Next due dates',
  sinProximos: 'Nothing that you owe is due in the coming months.',
  trimestreEnCurso: (periodo: string, vence: string) =>
    `${periodo} is in course: file it after it ends and by ${vence}.`,
  faltan: (n) => (n === 0 ? 'It is today' : `${days(n)} left`),
  furRecientes: 'Recent payment forms (FUR)',
  sinFur: 'You have not generated any FUR yet. It is generated when a return is filed.',
  fur: (numero) => `FUR no. ${numero}`,
  pagueHasta: (fecha) => `Pay until ${fecha}`,
  furVencido: 'Expired',
  furGenerado: 'Generated',
  furPagado: 'Paid',
  furAnulado: 'Annulled',
  verFur: 'See all the FUR',
}

export default en
