import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  titulo: 'Confirm that it is you',
  guia: 'This is delicate, and you logged in a while ago. Write your password and we go on where you were.',
  guiaConCodigo:
    'This is delicate, and you logged in a while ago. Write your password and a code, and we go on where you were.',
  clave: 'Password',
  claveFalta: 'Password: it is empty. Write your password.',
  claveMal: 'Password: it is not yours. Write it again.',
  codigo: 'Code',
  codigoAyuda: 'That of your second step, or one of your recovery codes',
  codigoFalta: 'Code: it is empty. Write the code.',
  codigoMal: 'Code: it is not the one of now, or it was used. Write another.',
  enviarCodigo: 'Send me a code',
  codigoEnviado: 'We sent a code to your mail. It ends in ten minutes.',
  confirmar: 'Confirm and go on',
  cancelar: 'Cancel',
}
export default en
