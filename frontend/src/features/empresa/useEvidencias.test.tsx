import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { useEvidencias } from './useEvidencias'

const CLASE = 'existencia'
const hoja = (nombre: string, largo = 10) => new File(['x'.repeat(largo)], nombre)

/** A server that keeps what is sent; `borra` says what it answers to a deletion. */
function servidor(borra = 204) {
  const guardados = new Set<string>()
  const pedidos: string[] = []
  let cuantos = 0
  vi.stubGlobal('fetch', (peticion: Request) => {
    const { pathname } = new URL(peticion.url)
    pedidos.push(`${peticion.method} ${peticion.headers.get('x-ser-borrador') ?? 'nuevo'}`)
    if (peticion.method === 'DELETE') {
      if (borra === 204) guardados.delete(pathname.split('/').at(-1) ?? '')
      return Promise.resolve(new Response(borra === 204 ? null : '{}', { status: borra }))
    }
    cuantos += 1
    const id = `a${String(cuantos)}`
    guardados.add(id)
    const adjunto = { id, nombre: 'x', tamano: 1 }
    return Promise.resolve(Response.json({ borrador: 'b1', adjunto }, { status: 201 }))
  })
  return { guardados, pedidos }
}

async function con(nombres: string[]) {
  const { result } = renderHook(() => useEvidencias())
  for (const nombre of nombres) await act(() => result.current.elegir(CLASE, hoja(nombre)))
  return result
}

afterEach(() => {
  vi.unstubAllGlobals()
})

it('keeps one file at the server, however many times it is replaced', async () => {
  const { guardados, pedidos } = servidor()
  const result = await con(['1.pdf', '2.pdf', '3.pdf', '4.pdf', '5.pdf', '6.pdf', '7.pdf'])
  expect([...guardados]).toEqual(['a7'])
  expect(pedidos.slice(0, 3)).toEqual(['POST nuevo', 'DELETE b1', 'POST b1'])
  expect(result.current.lista()).toEqual([{ clase: CLASE, adjunto_id: 'a7', expedido_el: null }])
  expect(result.current.de(CLASE).sobra).toBeNull()
})

it('goes on when the one before cannot be deleted, and says so', async () => {
  servidor(500)
  const result = await con(['vieja.pdf', 'nueva.pdf'])
  expect(result.current.de(CLASE)).toMatchObject({
    adjunto: 'a2',
    nombre: 'nueva.pdf',
    error: null,
  })
  expect(result.current.de(CLASE).sobra).toMatch(/No pudimos borrar vieja\.pdf/)
})

it('shows what became of the last one chosen, when two are chosen in a row', async () => {
  const { guardados } = servidor()
  const { result } = renderHook(() => useEvidencias())
  await act(async () => {
    await Promise.all([
      result.current.elegir(CLASE, hoja('una.pdf')),
      result.current.elegir(CLASE, hoja('otra.pdf')),
    ])
  })
  expect(result.current.de(CLASE)).toMatchObject({ adjunto: 'a2', nombre: 'otra.pdf' })
  expect([...guardados]).toEqual(['a2'])
})

it('leaves nothing of the one before when the new one is too large', async () => {
  const { guardados } = servidor()
  const result = await con(['una.pdf'])
  await act(() => result.current.elegir(CLASE, hoja('grande.pdf', 1_000_001)))
  expect(result.current.de(CLASE)).toMatchObject({ adjunto: null, subiendo: false })
  expect(result.current.de(CLASE).error).toMatch(/1\.000 kB/)
  expect(guardados.size).toBe(0)
})
