import { describe, expect, it } from 'vitest'
import { es as textosDeCantidad } from '@/ui/CalculationTree/textos.es'
import { claseDe, comoSeTeclea, leerDecimal, valorEscrito, variacionEscrita } from './unidades'

it.each([
  ['mora.tasa', 'porcentaje anual', 'usura'],
  ['unidades.uvt', 'pesos', 'pesos'],
  ['tarifa.postal', 'porcentaje', 'porcentaje'],
  ['vencimiento.especiales_prst', 'fecha', 'fecha'],
  ['indexacion.ipc_indice', 'índice', 'numero'],
])('%s in %s is typed as %s', (codigo, unidad, clase) => {
  expect(claseDe({ codigo, unidad })).toBe(clase)
})

describe('a decimal as people type it', () => {
  it.each([
    ['24,99', '24.99'],
    ['24.99', '24.99'],
    [' 24,99 % ', '24.99'],
    ['25', '25'],
    ['−0,5', '-0.5'],
  ])('%j is %s', (texto, leido) => {
    expect(leerDecimal(texto)).toBe(leido)
  })

  it.each(['', 'abc', '1.234,5', '24,', ',5', '1,2,3', '24 99 x'])('%j is refused', (texto) => {
    expect(leerDecimal(texto)).toBeNull()
  })
})

it('writes a value in its unit, and as it would be typed', () => {
  expect(valorEscrito('52374.00', 'pesos', textosDeCantidad)).toBe('$\u00a052.374')
  expect(valorEscrito('23.17', 'porcentaje anual', textosDeCantidad)).toBe('23,17\u00a0% anual')
  expect(valorEscrito('144.88', 'índice', textosDeCantidad)).toBe('144,88')
  expect(valorEscrito('2020-05-30', 'fecha', textosDeCantidad)).toBe('30/05/2020')
  expect(comoSeTeclea('52374.50', 'pesos')).toBe('52.374,50')
  expect(comoSeTeclea('2020-05-30', 'fecha')).toBe('30/05/2020')
  expect(comoSeTeclea('5.10', 'porcentaje')).toBe('5,1')
})

it.each([
  ['+5.17', '+5,17\u00a0%'],
  ['-4.00', '−4\u00a0%'],
  ['+0.00', null],
])('the change %s is written %s', (variacion, escrita) => {
  expect(variacionEscrita(variacion)).toBe(escrita)
})
