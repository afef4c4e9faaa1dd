import {
  aErrorDeApi,
  ErrorDeApi,
  problemaPropio,
  RESPUESTA_INESPERADA,
  SIN_CONEXION,
} from '@/api/problema'
import type { Desafio } from './resolver'

/** A solution is good for ten minutes and once: an older one is thrown away. */
const VIDA_MS = 8 * 60_000

let enCurso: { promesa: Promise<string>; desde: number } | null = null

/** Starts solving before it is needed. Called when the person begins to type. */
export function prepararComprobacion(): void {
  if (enCurso && Date.now() - enCurso.desde < VIDA_MS) return
  const promesa = comprobar()
  enCurso = { promesa, desde: Date.now() }
  promesa.catch(() => {
    enCurso = null
  })
}

/** The solved challenge. Each call spends it. */
export async function tomarComprobacion(): Promise<string> {
  prepararComprobacion()
  const promesa = enCurso?.promesa ?? comprobar()
  try {
    return await promesa
  } finally {
    enCurso = null
  }
}

async function comprobar(): Promise<string> {
  return resolverAparte(await pedirDesafio())
}

async function pedirDesafio(): Promise<Desafio> {
  let respuesta: Response
  try {
    respuesta = await fetch('/api/v1/sesion/desafio')
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
