import { mesLargo } from '@/lib/fechas'
import type { Problema } from './modelos'

function espera(p: Problema): string {
  const segundos = typeof p.espera_segundos === 'number' ? p.espera_segundos : 0
  const minutos = Math.ceil(segundos / 60)
  return segundos > 60 ? `${String(minutos)} minutos` : 'un minuto'
}

function mes(p: Problema): string {
  return typeof p.mes === 'string' ? mesLargo(p.mes) : 'uno de los meses'
}

export const es = {
  SIN_CONEXION: 'No hay conexión con SER. Revise su internet e intente de nuevo.',
  RESPUESTA_INESPERADA: 'SER respondió algo inesperado. Intente de nuevo en unos minutos.',
  CREDENCIALES_INVALIDAS:
    'No pudimos ingresar con esos datos. Revise el NIT del operador, el usuario y la contraseña.',
  ACCESO_BLOQUEADO: (p: Problema) =>
    `Hubo varios intentos fallidos. Por seguridad, espere ${espera(p)} antes de intentar otra vez.`,
  CAPTCHA_INVALIDO: 'La comprobación de seguridad venció. Intente de nuevo: se hace sola.',
  SESION_VENCIDA: 'Su sesión terminó. Ingrese de nuevo; lo guardado sigue ahí.',
  NO_AUTENTICADO: 'Su sesión terminó. Ingrese de nuevo; lo guardado sigue ahí.',
  CSRF_REQUERIDO: 'La página no pudo renovar su sesión. Cárguela de nuevo.',
  PERMISO_DENEGADO: 'Su usuario no tiene permiso para hacer esto.',
  NO_ENCONTRADO: 'No existe, o su usuario no puede verlo.',
  CODIGO_NO_ENCONTRADO: 'No hay ningún documento con ese código. Revise que esté bien escrito.',
  RELOJ_FIJO: 'En este entorno la fecha no se puede cambiar.',
  FECHA_FUERA_DE_RANGO: 'Elija una fecha entre el 01/04/2010 y el 31/12/2040.',
  DATOS_INVALIDOS: 'Hay datos por corregir.',
  JSON_INVALIDO: 'La página envió datos que SER no entiende. Cárguela de nuevo.',
  CLAVE_IDEMPOTENCIA_REQUERIDA: 'La página envió la solicitud incompleta. Cárguela de nuevo.',
  CLAVE_IDEMPOTENCIA_REUTILIZADA: 'La página repitió una solicitud distinta. Cárguela de nuevo.',
  VERSION_REQUERIDA: 'La página envió la solicitud incompleta. Cárguela de nuevo.',
  VERSION_DESACTUALIZADA: 'Otra persona cambió estos datos mientras usted trabajaba.',
  BORRADOR_EXISTENTE: 'Ya hay un borrador para este período.',
  PERIODO_YA_PRESENTADO: 'Este período ya fue presentado.',
  VALORES_CAMBIARON: 'Los valores cambiaron desde que los vio. Revíselos de nuevo.',
  VALOR_REQUERIDO: 'Falta el valor de una línea. Escriba 0 si no tuvo ingresos.',
  TASA_MORA_SIN_PUBLICAR: (p: Problema) =>
    `Aún no se publica la tasa de mora de ${mes(p)}. Elija una fecha de pago anterior.`,
  TRANSICION_INVALIDA: 'Esta acción ya no es posible en el estado en que está el documento.',
  DEMASIADAS_SOLICITUDES: 'Hizo muchas consultas seguidas. Espere un minuto e intente de nuevo.',
  NO_DISPONIBLE: 'SER está ocupado en este momento. Intente de nuevo en unos segundos.',
  ERROR_INTERNO: 'Algo falló en SER. Intente de nuevo en unos minutos.',
}
