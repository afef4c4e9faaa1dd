import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  titulo: 'My sessions',
  guia: 'Devices and browsers where your user is inside SER. If you do not recognise one, close it and change your password.',
  actual: 'This browser',
  abierta: 'Opened',
  ultimoUso: 'Last used',
  vence: 'Expires',
  direccion: 'IP address',
  agente: (navegador, sistema) => `${navegador} on ${sistema}`,
  agenteDesconocido: 'Unknown browser',
  sistemaDesconocido: 'an unknown device',
  cerrar: 'Close session',
  cerrarEsta: (cual) => `of ${cual}`,
  cerrarConfirmar: 'Close this session?',
  cerrarTexto: (cual) =>
    `Whoever uses ${cual} will have to log in again. What they have saved is not lost.`,
  cancelar: 'Cancel',
  cerrada: 'The session is closed.',
  cerrarDemas: 'Close all the others',
  cerrarDemasConfirmar: 'Close the other sessions?',
  cerrarDemasTexto: 'All but that of this browser. Whoever uses them will have to log in again.',
  cerradas: (cuantas) =>
    cuantas === 1 ? 'One session was closed.' : `${String(cuantas)} sessions were closed.`,
  contrasenaTitulo: 'Change password',
  contrasenaGuia: 'Changing it closes the other sessions you have open, and we tell you by mail.',
  actualClave: 'Password of now',
  actualFalta: 'Password of now: it is empty. Write it.',
  actualMal: 'Password of now: that is not it. Write it again.',
  cambiar: 'Change the password',
  cambiada: 'Your password has changed',
  cambiadaTexto: 'The other sessions were closed. This one is still open.',
  hora: 'Times are in Bogotá.',
  salirAqui: 'To close the session of this browser use «Log out» in the menu of your account.',
}

export default en
