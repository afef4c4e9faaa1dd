import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { crearColaGuardado, ESPERA_TRAS_TECLA_MS, type Envio } from './colaGuardado'
import type { Copia } from './copiaLocal'

interface Recurso {
  version: number
  texto: string
}

function preparar(servidor: (texto: string, version: number) => Promise<Envio<Recurso>>) {
  let guardada: Copia<string> | null = null
  const enviar = vi.fn(servidor)
  const cola = crearColaGuardado<string, Recurso>({
    inicial: '',
    version: 1,
    guardadoEn: null,
    enviar,
    versionDe: (recurso) => recurso.version,
    contiene: (recurso, texto) => recurso.texto === texto,
    conservarCopia: (texto) => texto.includes('x'),
    copia: {
      leer: () => guardada,
      escribir: (copia) => (guardada = copia),
      borrar: () => (guardada = null),
    },
    ahora: () => '2026-11-21T20:05:00Z',
  })
  return { cola, enviar, copia: () => guardada }
}

const aceptar = (texto: string, version: number): Promise<Envio<Recurso>> =>
  Promise.resolve({ tipo: 'guardado', recurso: { version: version + 1, texto } })

const pasada = () => vi.advanceTimersByTimeAsync(ESPERA_TRAS_TECLA_MS)

describe('cola de guardado', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('keeps each change on the device at once and sends it once typing stops', async () => {
    const { cola, enviar, copia } = preparar(aceptar)
    cola.cambiar('1')
    cola.cambiar('12')
    expect(copia()).toMatchObject({ version: 1, formulario: '12' })
    expect(enviar).not.toHaveBeenCalled()
    await pasada()
    expect(enviar).toHaveBeenCalledExactlyOnceWith('12', 1)
    expect(cola.estado()).toEqual({ tipo: 'al_dia', en: '2026-11-21T20:05:00Z' })
    expect(copia()).toBeNull()
  })

  it('never has two requests in flight, and sends the second on the new version', async () => {
    const pendientes: (() => void)[] = []
    const { cola, enviar } = preparar(
      (texto, version) =>
        new Promise((resolver) => {
          pendientes.push(() =>
            resolver({ tipo: 'guardado', recurso: { version: version + 1, texto } }),
          )
        }),
    )
    cola.cambiar('1')
    await pasada()
    cola.cambiar('12')
    await pasada()
    expect(enviar).toHaveBeenCalledTimes(1)
    pendientes[0]?.()
    await pasada()
    expect(enviar).toHaveBeenNthCalledWith(2, '12', 2)
    pendientes[1]?.()
    await pasada()
    expect(cola.estado().tipo).toBe('al_dia')
    expect(cola.version()).toBe(3)
  })

  it('keeps the copy when what was typed cannot travel yet', async () => {
    const { cola, copia } = preparar(aceptar)
    cola.cambiar('12x')
    await pasada()
    expect(cola.estado().tipo).toBe('al_dia')
    expect(copia()).toMatchObject({ version: 2, formulario: '12x' })
  })

  it('tries again by itself when the connection is lost', async () => {
    let hayRed = false
    const { cola, enviar, copia } = preparar((texto, version) =>
      hayRed ? aceptar(texto, version) : Promise.resolve({ tipo: 'espera', causa: 'red' }),
    )
    cola.cambiar('1')
    await pasada()
    expect(cola.estado()).toMatchObject({ tipo: 'sin_conexion', causa: 'red' })
    expect(copia()).toMatchObject({ formulario: '1' })
    hayRed = true
    await vi.advanceTimersByTimeAsync(2_000)
    expect(enviar).toHaveBeenCalledTimes(2)
    expect(cola.estado().tipo).toBe('al_dia')
    expect(copia()).toBeNull()
  })

  it('stops at a conflict and waits for the person', async () => {
    const actual = { version: 7, texto: 'de otra persona' }
    let choca = true
    const { cola, enviar, copia } = preparar((texto, version) =>
      choca ? Promise.resolve({ tipo: 'conflicto', actual }) : aceptar(texto, version),
    )
    cola.cambiar('mío')
    await pasada()
    expect(cola.estado()).toEqual({ tipo: 'conflicto', actual })
    cola.cambiar('mío, corregido')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(enviar).toHaveBeenCalledTimes(1)
    expect(await cola.guardarYa()).toBe(false)

    choca = false
    cola.resolver({ conservar: 'mio' })
    await pasada()
    expect(enviar).toHaveBeenLastCalledWith('mío, corregido', 7)
    expect(copia()).toBeNull()
  })

  it('takes the version of the server when the person chooses it', async () => {
    const actual = { version: 7, texto: 'de otra persona' }
    const { cola, enviar, copia } = preparar(() => Promise.resolve({ tipo: 'conflicto', actual }))
    cola.cambiar('mío')
    await pasada()
    cola.resolver({ conservar: 'servidor', formulario: actual.texto })
    await pasada()
    expect(cola.formulario()).toBe('de otra persona')
    expect(cola.version()).toBe(7)
    expect(enviar).toHaveBeenCalledTimes(1)
    expect(copia()).toBeNull()
  })

  it('takes a conflict with its own lost answer as saved', async () => {
    const { cola } = preparar((texto) =>
      Promise.resolve({ tipo: 'conflicto', actual: { version: 2, texto } }),
    )
    cola.cambiar('lo mismo')
    await pasada()
    expect(cola.estado().tipo).toBe('al_dia')
    expect(cola.version()).toBe(2)
  })

  it('saves at once on demand and says whether everything is confirmed', async () => {
    const { cola } = preparar(aceptar)
    cola.cambiar('1')
    expect(await cola.guardarYa()).toBe(true)
    expect(await cola.guardarYa()).toBe(true)
  })
})
