import { abrirSesion } from '@/api/credencial'
import type { SesionAbierta } from '@/api/modelos'
import { aErrorDeApi, ErrorDeApi, esCodigo, problemaPropio, SIN_CONEXION } from '@/api/problema'
import { tomarComprobacion } from '@/app/comprobacion/comprobacion'

export interface Credenciales {
  operador: string
  usuario: string
  clave: string
}

/** Logs in. If the check expired on the way it is solved again once, without bothering anyone. */
export async function ingresar(credenciales: Credenciales): Promise<void> {
  try {
    await intentar(credenciales)
  } catch (error) {
    if (!esCodigo(error, 'CAPTCHA_INVALIDO')) throw error
    await intentar(credenciales)
  }
}

async function intentar(credenciales: Credenciales): Promise<void> {
  const captcha = await tomarComprobacion('ingreso')
  let respuesta: Response
  try {
    respuesta = await fetch('/api/v1/sesion', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...credenciales, captcha }),
    })
  } catch {
    throw new ErrorDeApi(problemaPropio(SIN_CONEXION))
  }
  const cuerpo: unknown = await respuesta.json().catch(() => null)
  if (!respuesta.ok) throw aErrorDeApi(cuerpo, respuesta)
  abrirSesion(cuerpo as SesionAbierta)
}
