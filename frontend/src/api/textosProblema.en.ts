import type { Traduccion } from '@/i18n/textos'
import type { Problema } from './modelos'
import type { es } from './textosProblema.es'

function wait(p: Problema): string {
  const seconds = typeof p.espera_segundos === 'number' ? p.espera_segundos : 0
  return seconds > 60 ? `${String(Math.ceil(seconds / 60))} minutes` : 'one minute'
}

const en: Traduccion<typeof es> = {
  SIN_CONEXION: 'There is no connection with SER. Check your internet and try again.',
  RESPUESTA_INESPERADA: 'SER gave an unexpected answer. Try again in a few minutes.',
  CREDENCIALES_INVALIDAS:
    'We could not log you in with those details. Check the operator NIT, the user and the password.',
  ACCESO_BLOQUEADO: (p) =>
    `Logging in is blocked after several failed attempts. Wait ${wait(p)} before trying again.`,
  CAPTCHA_INVALIDO: 'The security check expired. Try again: it runs by itself.',
  SESION_VENCIDA: 'Your session ended. Log in again; what you saved is still there.',
  SESION_INACTIVA:
    'Your session ended for lack of activity. Log in again; what was saved is still there.',
  CODIGO_INVALIDO:
    'The code does not work: it is not the one of now, or it was used. Wait for the next one and try again.',
  INGRESO_VENCIDO: 'Too much time has passed since you wrote the password. Begin to log in again.',
  SEGUNDO_FACTOR_REQUERIDO: 'Before you go on, enrol your second step in your profile.',
  CSRF_REQUERIDO: 'The page could not renew your session. Reload it.',
  NO_ENCONTRADO: 'It does not exist, or your user cannot see it.',
  DATOS_INVALIDOS: 'Some details need correcting.',
  NO_DISPONIBLE: 'SER is busy right now. Try again in a few seconds.',
  SIN_SESION: 'You must log in with your user to continue.',
  SIN_PERMISO: 'None of your roles allows this. Ask somebody who has the role.',
  DEMASIADAS_PETICIONES: 'You made many requests in a row. Wait a minute and try again.',
  ERROR_INTERNO: 'Something failed in SER. Try again in a few minutes.',
}

export default en
