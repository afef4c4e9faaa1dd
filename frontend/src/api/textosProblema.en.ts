import type { Traduccion } from '@/i18n/textos'
import { mesLargo } from '@/lib/fechas'
import type { Problema } from './modelos'
import type { es } from './textosProblema.es'

function wait(p: Problema): string {
  const seconds = typeof p.espera_segundos === 'number' ? p.espera_segundos : 0
  return seconds > 60 ? `${String(Math.ceil(seconds / 60))} minutes` : 'one minute'
}

function month(p: Problema): string {
  return typeof p.mes === 'string' ? mesLargo(p.mes, 'en') : 'one of the months'
}

const en: Traduccion<typeof es> = {
  SIN_CONEXION: 'There is no connection with SER. Check your internet and try again.',
  RESPUESTA_INESPERADA: 'SER gave an unexpected answer. Try again in a few minutes.',
  CREDENCIALES_INVALIDAS:
    'We could not log you in with those details. Check the operator NIT, the user and the password.',
  ACCESO_BLOQUEADO: (p) =>
    `There were several failed attempts. For security, wait ${wait(p)} before trying again.`,
  CAPTCHA_INVALIDO: 'The security check expired. Try again: it runs by itself.',
  SESION_VENCIDA: 'Your session ended. Log in again; what you saved is still there.',
  NO_AUTENTICADO: 'Your session ended. Log in again; what you saved is still there.',
  CSRF_REQUERIDO: 'The page could not renew your session. Reload it.',
  PERMISO_DENEGADO: 'Your user has no permission to do this.',
  NO_ENCONTRADO: 'It does not exist, or your user cannot see it.',
  CODIGO_NO_ENCONTRADO: 'There is no document with that code. Check that it is well written.',
  RELOJ_FIJO: 'The date cannot be changed in this environment.',
  FECHA_FUERA_DE_RANGO: 'Choose a date between 01/04/2010 and 31/12/2040.',
  DATOS_INVALIDOS: 'Some details need correcting.',
  JSON_INVALIDO: 'The page sent data that SER does not understand. Reload it.',
  CLAVE_IDEMPOTENCIA_REQUERIDA: 'The page sent an incomplete request. Reload it.',
  CLAVE_IDEMPOTENCIA_REUTILIZADA: 'The page repeated a different request. Reload it.',
  VERSION_REQUERIDA: 'The page sent an incomplete request. Reload it.',
  VERSION_DESACTUALIZADA: 'Somebody else changed these details while you were working.',
  BORRADOR_EXISTENTE: 'There is already a draft for this period.',
  PERIODO_YA_PRESENTADO: 'This period has already been filed.',
  VALORES_CAMBIARON: 'The amounts changed since you saw them. Review them again.',
  VALOR_REQUERIDO: 'The amount of a line is missing. Write 0 if you had no income.',
  TASA_MORA_SIN_PUBLICAR: (p) =>
    `The late-payment rate of ${month(p)} is not published yet. Choose an earlier payment date.`,
  TRANSICION_INVALIDA: 'This action is no longer possible in the current state of the document.',
  DEMASIADAS_SOLICITUDES: 'You made many requests in a row. Wait a minute and try again.',
  NO_DISPONIBLE: 'SER is busy right now. Try again in a few seconds.',
  ERROR_INTERNO: 'Something failed in SER. Try again in a few minutes.',
}

export default en
