import {
  aErrorDeApi,
  ErrorDeApi,
  problemaPropio,
  RESPUESTA_INESPERADA,
  SIN_CONEXION,
} from '@/api/problema'
import type { operations } from '@/api/schema'
import type { Desafio } from './resolver'

/** The forms that ask for the check. A solution opens only the one it was made for. */
export type Formulario = operations['obtener_desafio']['parameters']['path']['formulario']

/** A solution is good for ten minutes and once: an older one is thrown away. */
const VIDA_MS = 8 * 60_000

let enCurso: { formulario: Formulario; promesa: Promise<string>; desde: number } | null = null

/** Starts solving before it is needed. Called when the person begins to type. */
export function prepararComprobacion(formulario: Formulario): void {
  if (enCurso?.formulario === formulario && Date.now() - enCurso.desde < VIDA_MS) return
  const promesa = comprobar(formulario)
  enCurso = { formulario, promesa, desde: Date.now() }
  promesa.catch(() => {
    enCurso = null
  })
}

/** The solved challenge. Each call spends it. */
export async function tomarComprobacion(formulario: Formulario): Promise<string> {
  prepararComprobacion(formulario)
  const promesa = enCurso?.promesa ?? comprobar(formulario)
  try {
    return await promesa
  } finally {
    enCurso = null
  }
}

async function comprobar(formulario: Formulario): Promise<string> {
  return resolverAparte(await pedirDesafio(formulario))
}

async function pedirDesafio(formulario: Formulario): Promise<Desafio> {
  let respuesta: Response
  try {
    respuesta = await fetch(`/api/v1/captcha/${formulario}`)
  } catch {
    throw new ErrorDeApi(problemaPropio(SIN_CONEXION))
  }
  const cuerpo: unknown = await respuesta.json().catch(() => null)
  if (!respuesta.ok) throw aErrorDeApi(cuerpo, respuesta)
  return cuerpo as Desafio
}

function resolverAparte(desafio: Desafio): Promise<string> {
  return new Promise((resolver, rechazar) => {
    const trabajador = new Worker(new URL('./trabajador.ts', import.meta.url), { type: 'module' })
    const fallar = () => {
      trabajador.terminate()
      rechazar(new ErrorDeApi(problemaPropio(RESPUESTA_INESPERADA)))
    }
    trabajador.addEventListener('error', fallar)
    trabajador.addEventListener('message', (evento: MessageEvent<{ captcha?: string }>) => {
      if (!evento.data.captcha) {
        fallar()
        return
      }
      trabajador.terminate()
      resolver(evento.data.captcha)
    })
    trabajador.postMessage(desafio)
  })
}
