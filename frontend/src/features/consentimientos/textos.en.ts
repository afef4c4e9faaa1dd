import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  titulo: 'Texts on personal data',
  intro: 'What the forms of SER say of your data, with every version that was shown.',
  ley: 'When the Ministry fulfils its functions the law requires no consent: the text is a notice. The bulletin is authorised, and that can be withdrawn.',
  pqrsd: 'PQRSD requests',
  solicitud: 'Request for accounts',
  cuenta: 'Activation of an account',
  incidencia: 'Report of a problem',
  boletin: 'SER bulletin',
  clase_aviso: 'Notice',
  clase_autorizacion: 'Authorisation',
  vigente: 'In force',
  version: 'Version',
  desde: (dia) => `since ${dia}`,
  entre: (desde, hasta) => `from ${desde} to ${hasta}`,
  anteriores: 'Earlier versions',
  huella: 'SHA-256 of the Spanish text',
  valeEspanol: 'The Spanish text is the one that counts.',
}

export default en
