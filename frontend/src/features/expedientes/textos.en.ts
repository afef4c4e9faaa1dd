import type { Traduccion } from '@/i18n/textos'
import { fecha } from '@/lib/fechas'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  titulo: 'Files',
  intro: 'Titles and licences of your company in the register of the ministry.',
  queEs: 'What is a file?',
  cuenta: (n) => (n === 1 ? '1 file' : `${String(n)} files`),
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
  delExpediente: (numero) => ` of file ${numero}`,
  vacio: 'Your company has no files on record',
  vacioTexto: 'If it already has a licence, write to the ministry from the help page.',
  irAAyuda: 'Go to help',
}

export default en
