import type { Traduccion } from '@/i18n/textos'
import { fecha } from '@/lib/fechas'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  titulo: 'Titles',
  intro: 'Titles and licences of your company in the register of the ministry.',
  queEs: 'What is a title?',
  cuenta: (n) => (n === 1 ? '1 title' : `${String(n)} titles`),
  colNumero: 'Number',
  colServicio: 'Service',
  colVigencia: 'In force',
  colEstado: 'State',
  colVer: 'See',
  desde: (dia) => `Since ${fecha(dia)}`,
  desdeHasta: (desde, hasta) => `From ${fecha(desde)} to ${fecha(hasta)}`,
  vigente: 'In force',
  noVigente: 'Ended',
  verObligaciones: 'Obligations',
  delExpediente: (numero) => ` of title ${numero}`,
  fallo: 'We could not bring the titles',
  vacio: 'Your company has no titles on record',
  vacioTexto: 'If it already has a licence, write to the ministry from the help page.',
  irAAyuda: 'Go to help',
}

export default en
