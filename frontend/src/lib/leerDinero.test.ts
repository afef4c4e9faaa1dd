import { describe, expect, it } from 'vitest'
import { pesos } from './dinero'
import { leerDinero } from './leerDinero'

const valor = (texto: string) => {
  const lectura = leerDinero(texto)
  return lectura.ok ? lectura.valor : lectura.motivo
}

describe('leerDinero', () => {
  it.each([
    ['0', '0.00'],
    ['1250000', '1250000.00'],
    ['1.250.000', '1250000.00'],
    ['1,250,000', '1250000.00'],
    ['2.345.678,5', '2345678.50'],
    ['2.345.678,50', '2345678.50'],
    ['2,345,678.50', '2345678.50'],
    ['2345678,5', '2345678.50'],
    ['2345678.5', '2345678.50'],
    ['12.400', '12400.00'],
    ['$ 12.400', '12400.00'],
    ['$\u00a012.400\u202fCOP', '12400.00'],
    [' 1 250 000 ', '1250000.00'],
    ['cop 5,25', '5.25'],
    ['007', '7.00'],
    ['999999999999999', '999999999999999.00'],
  ])('«%s» is %s', (texto, esperado) => {
    expect(valor(texto)).toBe(esperado)
  })

  it.each([
    ['', 'vacio'],
    ['  $ ', 'vacio'],
    ['ab', 'no_es_valor'],
    ['12a', 'no_es_valor'],
    ['1e5', 'no_es_valor'],
    ['1.23.456', 'no_es_valor'],
    ['1234.567.890', 'no_es_valor'],
    ['1.234,56,7', 'no_es_valor'],
    ['1,234.567,8', 'no_es_valor'],
    ['12,', 'no_es_valor'],
    [',5', 'no_es_valor'],
    ['1..5', 'no_es_valor'],
    ['-5', 'negativo'],
    ['−1.250.000', 'negativo'],
    ['12,345', 'ambiguo'],
    ['0,500', 'ambiguo'],
    ['0.500', 'ambiguo'],
    ['1234,567', 'mas_de_dos_decimales'],
    ['1234.567', 'mas_de_dos_decimales'],
    ['1.234,567', 'mas_de_dos_decimales'],
    ['12,3456', 'mas_de_dos_decimales'],
    ['1000000000000000', 'demasiado_grande'],
  ])('«%s» is refused: %s', (texto, motivo) => {
    expect(valor(texto)).toBe(motivo)
  })

  it('offers the readings of an ambiguous comma', () => {
    expect(leerDinero('12,340')).toEqual({
      ok: false,
      motivo: 'ambiguo',
      opciones: ['12340.00', '12.34'],
    })
    expect(leerDinero('12,345')).toMatchObject({ opciones: ['12345.00'] })
  })

  it('reads back what it shows for editing', () => {
    for (const texto of ['0.00', '12400.00', '2345678.50', '0.05', '999999999999999.99']) {
      expect(valor(pesos(texto))).toBe(texto)
    }
  })
})
