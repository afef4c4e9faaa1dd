import { type LoaderFunctionArgs, redirect, redirectDocument } from 'react-router'
import { cierreDeSesion, personaActual, renovarSesion } from '@/api/credencial'
import type { Persona } from '@/api/modelos'
import { paths } from '../paths'

/** First page of each kind of person. */
export function comienzoDe(persona: Persona): string {
  if (persona.debe_inscribir_factor) return paths.segundoFactor
  return persona.operador.clase === 'ministerio' ? paths.ministerioOperadores : paths.inicio
}

/** Loader of everything that needs a session: renews silently, or sends to log in and back. */
export async function exigirSesion({ request }: LoaderFunctionArgs): Promise<Response | null> {
  const persona = personaActual() ?? (await renovarSesion().catch(() => null))?.persona
  const url = new URL(request.url)
  if (persona) {
    const falta = persona.debe_inscribir_factor && url.pathname !== paths.segundoFactor
    return falta ? redirect(paths.segundoFactor) : null
  }
  const aqui = url.pathname + url.search
  return redirectDocument(
    cierreDeSesion() === 'inactividad'
      ? `${paths.ingresar()}?motivo=inactividad&volver=${encodeURIComponent(aqui)}`
      : paths.ingresar(aqui),
  )
}

export async function irAlComienzo(): Promise<Response> {
  const persona = personaActual() ?? (await renovarSesion().catch(() => null))?.persona
  return persona ? redirect(comienzoDe(persona)) : redirectDocument(paths.ingresar())
}

export function irAIngresar({ request }: LoaderFunctionArgs): Response {
  return redirectDocument(paths.ingresar() + new URL(request.url).search)
}
