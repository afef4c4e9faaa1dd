import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  titulo: 'Log in to SER',
  guia: 'Use the details that the administrator of your company gave you.',
  operador: 'NIT of the operator',
  operadorAyuda: 'With or without points and check digit. For example, 900.123.456-8.',
  operadorFalta: 'NIT of the operator: the number is missing. Write the NIT of your company.',
  operadorMal: 'NIT of the operator: it has only digits, points and a hyphen. Check it.',
  operadorLargo: 'NIT of the operator: it has too many digits. A NIT has nine and the check digit.',
  usuario: 'Identification number of the user',
  usuarioAyuda: 'Your cédula or other document, without points.',
  usuarioFalta: 'User: the number is missing. Write your identification number.',
  usuarioLargo: 'User: it has too many digits. Write only your identification.',
  usuarioMal: 'User: we could not read it. Write your identification number.',
  clave: 'Password',
  claveFalta: 'Password: it is empty. Write your password.',
  claveLarga: (maximo) =>
    `Password: it has more than ${String(maximo)} characters. Check that you did not paste something else.`,
  claveMal: 'Password: we could not read it. Write it again.',
  recordar: 'Remember operator and user on this device',
  recordarAyuda: 'The password is not kept. Do not use it on a shared device.',
  ingresar: 'Log in',
  ingresando: 'Logging in…',
  comprobando: 'Checking that you are not a robot…',
  comprobandoAyuda: 'It runs by itself and takes a few seconds. There is nothing to solve.',
  espere: (minutos, segundos) =>
    minutos > 0
      ? `You can try again in ${String(minutos)} min ${String(segundos)} s.`
      : `You can try again in ${String(segundos)} seconds.`,
  yaPuede: 'You can try again now.',
  salidaTitulo: 'You logged out',
  salidaTexto: 'The session was also closed in the other tabs of this browser.',
  terminadaTitulo: 'Your session ended',
  terminadaTexto:
    'Log in again and you will return to the page where you were. What was saved is not lost.',
  inactividadTitulo: 'Your session ended for lack of activity',
  inactividadTexto:
    'Log in again and you will be back on the page where you were. What was saved is not lost.',
  pasoTitulo: 'One more step',
  pasoAplicacion: 'Open your code application and write the one it shows for SER.',
  pasoCorreo: (correo) => `We sent a code to ${correo}. It ends in ten minutes.`,
  pasoCorreoEspera: (correo, segundos) =>
    `A moment ago we sent the code of another log-in, which does not work here. That of this one goes to ${correo} in ${String(segundos)} seconds.`,
  pasoCorreoAgotado:
    'We sent you many codes in this hour. Use one of your recovery codes, or come back later.',
  perdioTodo: 'Did you lose your second step and the recovery codes?',
  perdioTodoTexto:
    'Ask the administrator of SER in your company to restore your access: they make sure of who you are, and you get a link to begin again. If you are the only administrator, ask the ministry through the channels at the bottom.',
  codigo: 'Code',
  codigoAyuda: 'Six digits. If you do not have it at hand, use one of your recovery codes.',
  codigoFalta: 'Code: it is empty. Write the code.',
  terminarIngreso: 'Finish logging in',
  reenviar: 'Send another code',
  reenviado: 'We sent another code. The one before no longer works.',
  otraPersona: 'Begin again',
  olvido: 'Did you forget your password?',
  sinUsuario: 'Do you have no user?',
  sinUsuarioTexto:
    'Ask the administrator of your company in SER for one. If you are the administrator, use the contact channels at the bottom.',
  ladoTitulo: 'What you can do in SER',
  lado1: 'See what your company owes, since when and why.',
  lado2: 'File the return of each quarter.',
  lado3: 'Generate the single collection form (FUR) with its verification code.',
  verificarTitulo: 'Did somebody give you a FUR?',
  verificarTexto: 'Check with its code that it is authentic. You need no user.',
  verificar: 'Verify a document',
  simular: 'Simulate a contribution',
  tarifas: 'See rates and rules',
  solicitar: 'Ask for an account for your company',
  seguridad: 'SER never asks for your password by e-mail or telephone.',
}

export default en
