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
  vencidoTexto:
    'It ended or was used. Ask the SER administrator of your company for another invitation.',
}

export default en
