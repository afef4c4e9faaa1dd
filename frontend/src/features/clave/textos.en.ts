import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  activarTitulo: 'Activate your account',
  mirando: 'Looking at the link…',
  reintentar: 'Try again',
  persona: 'Person',
  empresa: 'Company',
  operador: 'NIT of the operator',
  usuario: 'Identification number of the user',
  activar: 'Activate the account',
  activada: 'Your account is active',
  activadaTexto: 'You can log in with the password you chose.',
  ingresar: 'Log in to SER',
  vencidoTitulo: 'The link no longer works',
  recuperarTitulo: 'Choose another password',
  guardar: 'Save the password',
  recuperada: 'Your password has changed',
  recuperadaTexto: 'We closed the sessions you had open. Log in with the password you chose.',
  vencidoRecuperar: 'It ended or was used. Ask for another: it will come to the same mail.',
  pedirOtro: 'Ask for another link',
  olvidoTitulo: 'Did you forget your password?',
  olvidoGuia:
    'Tell us who you are and we will send a link to the mail of your account. It works for an hour.',
  nit: 'NIT of the operator',
  nitAyuda: 'With or without points and check digit. For example, 900.123.456-8.',
  nitFalta: 'NIT of the operator: the number is missing. Write the NIT of your company.',
  nitMal: 'NIT of the operator: we could not read it. It has digits, points and a hyphen.',
  usuarioAyuda: 'Your cédula or other document, without points.',
  usuarioFalta: 'User: the number is missing. Write your identification number.',
  usuarioMal: 'User: we could not read it. Write your identification number.',
  enviarEnlace: 'Send the link',
  comprobando: 'Checking that you are not a robot… It does itself.',
  enviadoTitulo: 'Look at your mail',
  enviadoTexto:
    'If there is an active account with those details, the link is on its way to its mail. It may take some minutes; look in the junk mail too.',
  enviadoNada:
    'If it does not come, check the details and ask again, or talk to the administrator of your company in SER.',
  otraVez: 'Ask again',
  vencidoTexto:
    'It ended or was used. Ask the SER administrator of your company for another invitation.',
}

export default en
