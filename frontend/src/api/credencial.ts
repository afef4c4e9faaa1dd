import type { Persona, SesionAbierta } from './modelos'

/**
 * The access token lives in memory only: it dies with the page. The refresh token is an
 * HttpOnly cookie that this code never sees. Tabs share a fresh token through a
 * BroadcastChannel and take turns to renew with a Web Lock, because the server rotates
 * the refresh token and would read two simultaneous renewals as theft.
 */
const CANAL = 'ser-sesion'
const CERROJO = 'ser-sesion-renovacion'
/** Why a session ended without its person saying so. */
export type Cierre = 'inactividad' | 'terminada'
type Aviso = { tipo: 'abierta'; sesion: SesionAbierta } | { tipo: 'cerrada'; cierre: Cierre }

let sesion: SesionAbierta | null = null
let cierre: Cierre = 'terminada'
let enCurso: Promise<SesionAbierta | null> | null = null
const oyentes = new Set<() => void>()
const canal = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CANAL)

canal?.addEventListener('message', (evento: MessageEvent<Aviso>) => {
  if (evento.data.tipo === 'abierta') {
    sesion = evento.data.sesion
  } else {
    sesion = null
    cierre = evento.data.cierre
  }
  avisarOyentes()
})

function avisarOyentes() {
  for (const oyente of oyentes) oyente()
}

/**
 * A mark, not a credential: that this browser had a session, so that the login page asks for it
 * back only where there may be one.
 */
const HUBO = 'ser.sesion'

function recordarQueHay(hay: boolean): void {
  try {
    if (hay) localStorage.setItem(HUBO, 'si')
    else localStorage.removeItem(HUBO)
  } catch {
    // Storage forbidden: the login page simply shows its form.
  }
}

export function huboSesion(): boolean {
  try {
    return localStorage.getItem(HUBO) !== null
  } catch {
    return false
  }
}

/** The person who is in, or null. Stable between changes: good for useSyncExternalStore. */
export function personaActual(): Persona | null {
  return sesion?.persona ?? null
}

/** Why the last session of this page ended. */
export function cierreDeSesion(): Cierre {
  return cierre
}

/** How long a session lasts without activity, in milliseconds; null without one. */
export function inactividadMaxima(): number | null {
  return sesion ? sesion.inactividad_segundos * 1000 : null
}

/** Asks who the person is again: what they may do has changed. */
export async function refrescarPersona(): Promise<void> {
  await renovarSesion(sesion?.token)
}

export function alCambiarSesion(oyente: () => void): () => void {
  oyentes.add(oyente)
  return () => {
    oyentes.delete(oyente)
  }
}

export function abrirSesion(nueva: SesionAbierta): void {
  sesion = nueva
  recordarQueHay(true)
  canal?.postMessage({ tipo: 'abierta', sesion: nueva } satisfies Aviso)
  avisarOyentes()
}

/** Forgets the token here and in every other tab. */
export function olvidarSesion(por: Cierre = 'terminada'): void {
  cierre = por
  if (sesion === null) return
  sesion = null
  canal?.postMessage({ tipo: 'cerrada', cierre } satisfies Aviso)
  avisarOyentes()
}

/**
 * Ends the session on the server and in all tabs. The listeners of this tab are not told: who
 * calls is already leaving for the page that says so, and two departures would collide.
 */
export async function cerrarSesion(por: Cierre = 'terminada'): Promise<void> {
  const token = sesion?.token
  try {
    await fetch('/api/v1/sesion', {
      method: 'DELETE',
      headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), 'x-ser-csrf': '1' },
    })
  } finally {
    sesion = null
    recordarQueHay(false)
    canal?.postMessage({ tipo: 'cerrada', cierre: por } satisfies Aviso)
  }
}

async function pedirRenovacion(): Promise<SesionAbierta | null> {
  const respuesta = await fetch('/api/v1/sesion/renovacion', {
    method: 'POST',
    headers: { 'x-ser-csrf': '1' },
  })
  if (respuesta.ok) {
    const nueva = (await respuesta.json()) as SesionAbierta
    abrirSesion(nueva)
    return nueva
  }
  // Only «you are nobody» ends the session: a server in trouble must not throw people out.
  if (respuesta.status === 401 || respuesta.status === 403) {
    const { codigo } = (await respuesta.json().catch(() => ({}))) as { codigo?: string }
    recordarQueHay(false)
    olvidarSesion(codigo === 'SESION_INACTIVA' ? 'inactividad' : 'terminada')
    return null
  }
  throw new Error(`renovacion ${String(respuesta.status)}`)
}

/**
 * Renews the session once, however many callers or tabs ask at the same time.
 * `fallido` is the token that was refused: if another tab has already replaced it there
 * is nothing to do.
 */
export function renovarSesion(fallido?: string): Promise<SesionAbierta | null> {
  enCurso ??= conCerrojo(async () => {
    if (sesion !== null && sesion.token !== fallido) return sesion
    return pedirRenovacion()
  }).finally(() => {
    enCurso = null
  })
  return enCurso
}

async function conCerrojo<T>(tarea: () => Promise<T>): Promise<T> {
  const locks = navigator.locks as LockManager | undefined
  if (!locks) return tarea()
  return await locks.request(CERROJO, async () => {
    // The tab that held the lock before us has just told its token: let that message arrive.
    await new Promise((seguir) => setTimeout(seguir, 0))
    return tarea()
  })
}

/**
 * Sends the request with the token; on 401 renews once and repeats it once. The end of the
 * token is learnt from the 401, never from this computer's clock: it may be wrong, and in a
 * demonstration the server's own clock is moved.
 */
export async function conSesion(peticion: Request): Promise<Response> {
  const copia = peticion.clone()
  const token = sesion?.token
  if (token) peticion.headers.set('authorization', `Bearer ${token}`)
  const respuesta = await fetch(peticion)
  if (respuesta.status !== 401 || !token) return respuesta
  const nueva = await renovarSesion(token)
  if (!nueva) return respuesta
  copia.headers.set('authorization', `Bearer ${nueva.token}`)
  return fetch(copia)
}
