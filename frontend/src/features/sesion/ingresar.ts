import { abrirSesion } from '@/api/credencial'
import type { IngresoPendiente, PasoPendiente, SesionAbierta } from '@/api/modelos'
import { aErrorDeApi, ErrorDeApi, esCodigo, problemaPropio, SIN_CONEXION } from '@/api/problema'
import { tomarComprobacion } from '@/app/comprobacion/comprobacion'

export interface Credenciales {
  operador: string
  usuario: string
  clave: string
}

/**
 * Logs in, or says which step is missing. If the check expired on the way it is solved again once,
 * without bothering anyone.
 */
export async function ingresar(credenciales: Credenciales): Promise<PasoPendiente | null> {
  try {
    return await intentar(credenciales)
  } catch (error) {
    if (!esCodigo(error, 'CAPTCHA_INVALIDO')) throw error
    return await intentar(credenciales)
  }
}

async function intentar(credenciales: Credenciales): Promise<PasoPendiente | null> {
  const captcha = await tomarComprobacion('ingreso')
  const cuerpo = (await enviar('/api/v1/sesion', { ...credenciales, captcha })) as
    SesionAbierta | IngresoPendiente
  if ('segundo_paso' in cuerpo) return cuerpo.segundo_paso
  abrirSesion(cuerpo)
  return null
}

/** Ends a log-in with a code. */
export async function terminarIngreso(desafio: string, codigo: string): Promise<void> {
  abrirSesion((await enviar('/api/v1/sesion/segundo-factor', { desafio, codigo })) as SesionAbierta)
}

/** Sends the code by mail again. */
export async function reenviarCodigo(desafio: string): Promise<void> {
  await enviar('/api/v1/sesion/segundo-factor/codigo', { desafio })
}

async function enviar(ruta: string, cuerpo: object): Promise<unknown> {
  let respuesta: Response
  try {
    respuesta = await fetch(ruta, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(cuerpo),
    })
  } catch {
    throw new ErrorDeApi(problemaPropio(SIN_CONEXION))
  }
  const recibido: unknown = await respuesta.json().catch(() => null)
  if (!respuesta.ok) throw aErrorDeApi(recibido, respuesta)
  return recibido
}
