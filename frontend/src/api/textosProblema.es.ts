import type { Problema } from './modelos'

function espera(p: Problema): string {
  const segundos = typeof p.espera_segundos === 'number' ? p.espera_segundos : 0
  const minutos = Math.ceil(segundos / 60)
  return segundos > 60 ? `${String(minutos)} minutos` : 'un minuto'
}

export const es = {
  SIN_CONEXION: 'No hay conexión con SER. Revise su internet e intente de nuevo.',
  RESPUESTA_INESPERADA: 'SER respondió algo inesperado. Intente de nuevo en unos minutos.',
  CREDENCIALES_INVALIDAS:
    'No pudimos ingresar con esos datos. Revise el NIT del operador, el usuario y la contraseña.',
  ACCESO_BLOQUEADO: (p: Problema) =>
    `Bloqueamos el ingreso por varios intentos fallidos. Espere ${espera(p)} antes de intentar otra vez.`,
  CAPTCHA_INVALIDO: 'La comprobación de seguridad venció. Intente de nuevo: se hace sola.',
  SESION_VENCIDA: 'Su sesión terminó. Ingrese de nuevo; lo guardado sigue ahí.',
  SESION_INACTIVA: 'Su sesión terminó por inactividad. Ingrese de nuevo; lo guardado sigue ahí.',
  CODIGO_INVALIDO:
    'El código no sirve: no es el de ahora, o ya se usó. Espere el siguiente e intente de nuevo.',
  INGRESO_VENCIDO:
    'Pasó mucho tiempo desde que escribió la contraseña. Empiece el ingreso de nuevo.',
  SEGUNDO_FACTOR_REQUERIDO: 'Antes de continuar, inscriba su segundo paso en su perfil.',
  CSRF_REQUERIDO: 'La página no pudo renovar su sesión. Cárguela de nuevo.',
  NO_ENCONTRADO: 'No existe, o su usuario no puede verlo.',
  DATOS_INVALIDOS: 'Hay datos por corregir.',
  NO_DISPONIBLE: 'SER está ocupado en este momento. Intente de nuevo en unos segundos.',
  SIN_SESION: 'Debe ingresar con su usuario para continuar.',
  SIN_PERMISO: 'Ninguno de sus roles permite hacer esto. Pídalo a quien tenga el rol indicado.',
  DEMASIADAS_PETICIONES: 'Hizo muchas consultas seguidas. Espere un minuto e intente de nuevo.',
  ERROR_INTERNO: 'Algo falló en SER. Intente de nuevo en unos minutos.',
}
