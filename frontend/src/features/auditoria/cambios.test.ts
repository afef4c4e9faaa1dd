import { describe, expect, it } from 'vitest'
import { cambios } from './cambios'

describe('what an event changed', () => {
  it('shows first what is different', () => {
    const antes = { nombre: 'Ana', correo: 'a@example.com', estado: 'activo' }
    const despues = { nombre: 'Ana', correo: 'b@example.com', estado: 'inactivo' }
    expect(cambios(antes, despues)).toEqual([
      { dato: 'correo', antes: 'a@example.com', despues: 'b@example.com' },
      { dato: 'estado', antes: 'activo', despues: 'inactivo' },
      { dato: 'nombre', antes: 'Ana', despues: 'Ana' },
    ])
  })

  it('goes into what stands inside', () => {
    expect(cambios(null, { roles: ['operador', 'contador'], campos: [{ campo: '/a' }] })).toEqual([
      { dato: 'roles', antes: null, despues: 'operador, contador' },
      { dato: 'campos.0.campo', antes: null, despues: '/a' },
    ])
  })

  it('has nothing to show of an event without values', () => {
    expect(cambios(null, null)).toEqual([])
    expect(cambios(undefined, {})).toEqual([])
  })

  it('shows what is no object as it is', () => {
    expect(cambios(null, 'texto')).toEqual([{ dato: '–', antes: null, despues: 'texto' }])
    expect(cambios({ intentos: 3, activo: true }, null)).toEqual([
      { dato: 'intentos', antes: '3', despues: null },
      { dato: 'activo', antes: 'true', despues: null },
    ])
  })
})
