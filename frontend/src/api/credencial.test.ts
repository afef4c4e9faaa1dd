import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type * as Credencial from './credencial'
import type { SesionAbierta } from './modelos'

const sesion = (token: string) => ({ token, expira_en: '', persona: { id: 'p' } }) as SesionAbierta
const json = (cuerpo: unknown, status = 200) => new Response(JSON.stringify(cuerpo), { status })
const peticion = () => new Request('http://localhost/api/v1/inicio')

/** Tabs of one browser: each import of the module is a tab; the channel is shared. */
async function abrirPestana(): Promise<typeof Credencial> {
  vi.resetModules()
  return import('./credencial')
}

let cola = Promise.resolve<unknown>(undefined)
const cerrojos = {
  request: (_nombre: string, tarea: () => Promise<unknown>) => (cola = cola.then(tarea, tarea)),
}

describe('session credential', () => {
  let renovaciones = 0
  let validos: Set<string>

  beforeEach(() => {
    renovaciones = 0
    validos = new Set()
    vi.stubGlobal('navigator', { locks: cerrojos })
    vi.stubGlobal(
      'fetch',
      vi.fn(async (entrada: Request | string) => {
        const url = typeof entrada === 'string' ? entrada : entrada.url
        if (url.endsWith('/renovacion')) {
          await new Promise((r) => setTimeout(r, 5))
          renovaciones += 1
          const token = `nuevo-${String(renovaciones)}`
          validos = new Set([token])
          return json(sesion(token))
        }
        const cabecera = (entrada as Request).headers.get('authorization') ?? ''
        return validos.has(cabecera.replace('Bearer ', ''))
          ? json({ ok: true })
          : json({ codigo: 'SESION_VENCIDA' }, 401)
      }),
    )
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('renews once for many calls that failed at the same time', async () => {
    const pestana = await abrirPestana()
    pestana.abrirSesion(sesion('viejo'))
    const respuestas = await Promise.all(
      Array.from({ length: 6 }, () => pestana.conSesion(peticion())),
    )
    expect(respuestas.map((r) => r.status)).toEqual([200, 200, 200, 200, 200, 200])
    expect(renovaciones).toBe(1)
  })

  it('renews once for two tabs: the second takes the token of the first', async () => {
    const una = await abrirPestana()
    const otra = await abrirPestana()
    una.abrirSesion(sesion('viejo'))
    await vi.waitFor(() => {
      expect(otra.personaActual()).not.toBeNull()
    })
    const respuestas = await Promise.all([una.conSesion(peticion()), otra.conSesion(peticion())])
    expect(respuestas.map((r) => r.status)).toEqual([200, 200])
    expect(renovaciones).toBe(1)
  })

  it('repeats a call only once, even if the new token is refused too', async () => {
    const pestana = await abrirPestana()
    pestana.abrirSesion(sesion('viejo'))
    vi.mocked(fetch).mockImplementation((entrada) =>
      Promise.resolve(
        typeof entrada === 'string' ? json(sesion('otro')) : json({ codigo: 'X' }, 401),
      ),
    )
    const respuesta = await pestana.conSesion(peticion())
    expect(respuesta.status).toBe(401)
    expect(fetch).toHaveBeenCalledTimes(3)
  })

  it('forgets the session when the server says that it is over, and tells it', async () => {
    const pestana = await abrirPestana()
    pestana.abrirSesion(sesion('viejo'))
    const oyente = vi.fn()
    pestana.alCambiarSesion(oyente)
    vi.mocked(fetch).mockImplementation(() => Promise.resolve(json({}, 401)))
    await pestana.conSesion(peticion())
    expect(pestana.personaActual()).toBeNull()
    expect(oyente).toHaveBeenCalled()
  })

  it('keeps the session when the server is only in trouble', async () => {
    const pestana = await abrirPestana()
    pestana.abrirSesion(sesion('viejo'))
    vi.mocked(fetch).mockImplementation((entrada) =>
      Promise.resolve(json({}, typeof entrada === 'string' ? 503 : 401)),
    )
    await expect(pestana.conSesion(peticion())).rejects.toThrow('503')
    expect(pestana.personaActual()).not.toBeNull()
  })

  it('ends in every tab when one logs out', async () => {
    const una = await abrirPestana()
    const otra = await abrirPestana()
    una.abrirSesion(sesion('t'))
    await vi.waitFor(() => {
      expect(otra.personaActual()).not.toBeNull()
    })
    vi.mocked(fetch).mockResolvedValue(new Response(null, { status: 204 }))
    await una.cerrarSesion()
    await vi.waitFor(() => {
      expect(otra.personaActual()).toBeNull()
    })
  })
})
