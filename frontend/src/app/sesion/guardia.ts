import { type LoaderFunctionArgs, redirect, redirectDocument } from 'react-router'
import { personaActual, renovarSesion } from '@/api/credencial'
import type { Persona } from '@/api/modelos'
import { paths } from '../paths'

/** First page of each kind of person. */
export function comienzoDe(persona: Persona): string {
  return persona.operador.clase === 'ministerio' ? paths.ministerioOperadores : paths.inicio
}

/** Loader of everything that needs a session: renews silently, or sends to log in and back. */
export async function exigirSesion({ request }: LoaderFunctionArgs): Promise<Response | null> {
  const persona = personaActual() ?? (await renovarSesion().catch(() => null))?.persona
  if (persona) return null
  const url = new URL(request.url)
  return redirectDocument(paths.ingresar(url.pathname + url.search))
}

export async function irAlComienzo(): Promise<Response> {
  const persona = personaActual() ?? (await renovarSesion().catch(() => null))?.persona
  return persona ? redirect(comienzoDe(persona)) : redirectDocument(paths.ingresar())
}

export function irAIngresar({ request }: LoaderFunctionArgs): Response {
  return redirectDocument(paths.ingresar() + new URL(request.url).search)
}
