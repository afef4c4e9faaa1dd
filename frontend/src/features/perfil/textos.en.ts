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
  hora: 'Times are in Bogotá.',
  salirAqui: 'To close the session of this browser use «Log out» in the menu of your account.',
}

export default en
