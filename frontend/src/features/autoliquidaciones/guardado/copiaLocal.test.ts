import { describe, expect, it } from 'vitest'
import { copiaEnEsteEquipo } from './copiaLocal'

const esTexto = (valor: unknown): valor is string => typeof valor === 'string'
const COPIA = { version: 3, formulario: '12.4', en: '2026-11-21T20:05:00Z' }

describe('copy on this device', () => {
  it('comes back as it was kept, for the same person and draft only', () => {
    copiaEnEsteEquipo('ana', 'b1', esTexto).escribir(COPIA)
    expect(copiaEnEsteEquipo('ana', 'b1', esTexto).leer()).toEqual(COPIA)
    expect(copiaEnEsteEquipo('luis', 'b1', esTexto).leer()).toBeNull()
    expect(copiaEnEsteEquipo('ana', 'b2', esTexto).leer()).toBeNull()
  })

  it('is gone once it is not needed', () => {
    const almacen = copiaEnEsteEquipo('ana', 'b1', esTexto)
    almacen.escribir(COPIA)
    almacen.borrar()
    expect(almacen.leer()).toBeNull()
  })

  it('ignores what another release left, or what was cut short', () => {
    const almacen = copiaEnEsteEquipo('ana', 'b1', esTexto)
    for (const texto of ['{"version":3', '{"version":"3","formulario":"x","en":"y"}', '[]', '7']) {
      localStorage.setItem('ser:borrador:ana:b1', texto)
      expect(almacen.leer()).toBeNull()
    }
    localStorage.setItem('ser:borrador:ana:b1', JSON.stringify({ ...COPIA, formulario: 5 }))
    expect(almacen.leer()).toBeNull()
  })

  it('does not stop the form where storage is refused', () => {
    const rehusa = () => {
      throw new DOMException('refused', 'QuotaExceededError')
    }
    const almacen = copiaEnEsteEquipo('ana', 'b1', esTexto, {
      ...localStorage,
      getItem: rehusa,
      setItem: rehusa,
      removeItem: rehusa,
    })
    almacen.escribir(COPIA)
    almacen.borrar()
    expect(almacen.leer()).toBeNull()
  })
})
