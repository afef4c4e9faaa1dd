import { describe, expect, it } from 'vitest'
import { decimal, dinero, esCero, pesos, porcentaje, sinPartirDinero } from './dinero'
import { fecha, fechaDelInstante, fechaHora, fechaLarga, hora, mesLargo } from './fechas'
import { digitoDeVerificacion, nit } from './nit'
import { periodoCorto, periodoLargo } from './periodo'

describe('amounts', () => {
  it('stay whole inside a sentence', () => {
    expect(sinPartirDinero('Base: $ 1.000 × 2 % = $ 20, más $ nada')).toBe(
      'Base: $\u00a01.000 × 2 % = $\u00a020, más $ nada',
    )
  })

  it.each([
    ['1250000.00', '1.250.000'],
    ['0.00', '0'],
    ['-0.00', '0'],
    ['999', '999'],
    ['1000', '1.000'],
    ['2345678.50', '2.345.678,50'],
    ['0.05', '0,05'],
    ['-200000.00', '\u2212200.000'],
    // Beyond what a floating-point number holds exactly.
    ['90071992547409930.01', '90.071.992.547.409.930,01'],
  ])('%s in pesos is %s', (valor, texto) => {
    expect(pesos(valor)).toBe(texto)
  })

  it('puts the symbol, a space that does not break, and the minus first', () => {
    expect(dinero('1250000.00')).toBe('$\u00a01.250.000')
    expect(dinero('-200000')).toBe('\u2212$\u00a0200.000')
  })

  it('leaves alone what is not an amount', () => {
    expect(dinero('')).toBe('$\u00a0')
    expect(pesos('abc')).toBe('abc')
  })

  it('writes rates with comma and percent', () => {
    expect(porcentaje('1.9')).toBe('1,9\u00a0%')
    expect(porcentaje('27.400')).toBe('27,4\u00a0%')
    expect(decimal('1234.5678')).toBe('1.234,5678')
  })

  it('knows zero without converting', () => {
    expect(esCero('0.00')).toBe(true)
    expect(esCero('0.01')).toBe(false)
    expect(esCero('10.00')).toBe(false)
  })
})

describe('dates', () => {
  it('writes the short and the long form', () => {
    expect(fecha('2026-03-09')).toBe('09/03/2026')
    expect(fechaLarga('2026-03-09')).toBe('9 de marzo de 2026')
    expect(fechaLarga('2026-03-09', 'en')).toBe('9 March 2026')
    expect(mesLargo('2026-10')).toBe('octubre de 2026')
  })

  it('shows instants in Bogotá', () => {
    expect(hora('2026-11-21T20:05:00Z')).toBe('3:05\u00a0p.\u00a0m.')
    expect(hora('2026-11-21T05:00:00Z')).toBe('12:00\u00a0a.\u00a0m.')
    expect(hora('2026-11-21T17:30:00Z', 'en')).toBe('12:30\u00a0pm')
    // Past 7 p. m. in Bogotá it is already tomorrow in UTC.
    expect(fechaDelInstante('2026-11-22T03:00:00Z')).toBe('2026-11-21')
    expect(fechaHora('2026-11-22T03:00:00Z')).toBe('21/11/2026, 10:00\u00a0p.\u00a0m.')
  })

  it('says the quarter with its months', () => {
    expect(periodoLargo({ anio: 2026, trimestre: 1 })).toBe('Trimestre 1 de 2026 (enero a marzo)')
    expect(periodoLargo({ anio: 2026, trimestre: 4 }, 'en')).toBe(
      'Quarter 4 of 2026 (October to December)',
    )
    expect(periodoCorto({ anio: 2026, trimestre: 3 })).toBe('Trim. 3 de 2026')
  })
})

describe('NIT', () => {
  it('computes the check digit', () => {
    expect(digitoDeVerificacion('899999053')).toBe(1)
    expect(digitoDeVerificacion('900123456')).toBe(8)
    expect(digitoDeVerificacion('9001x')).toBeNull()
  })
  it('writes points and check digit', () => {
    expect(nit('899999053')).toBe('899.999.053-1')
    expect(nit('900.123.456', 8)).toBe('900.123.456-8')
  })
})
