import { describe, expect, it } from 'vitest'
import { diasDelMes, leerFecha, sumarDias, sumarMeses } from './leerFecha'

const leida = (texto: string) => {
  const lectura = leerFecha(texto)
  return lectura.ok ? lectura.fecha : lectura.motivo
}

describe('leerFecha', () => {
  it.each([
    ['9/3/27', '2027-03-09'],
    ['09/03/2027', '2027-03-09'],
    ['9-3-2027', '2027-03-09'],
    ['9.3.2027', '2027-03-09'],
    ['9 3 2027', '2027-03-09'],
    ['09032027', '2027-03-09'],
    ['090327', '2027-03-09'],
    ['9 mar 2027', '2027-03-09'],
    ['9 de marzo de 2027', '2027-03-09'],
    ['9 marzo del 2027', '2027-03-09'],
    ['9mar27', '2027-03-09'],
    ['1 sept. 2026', '2026-09-01'],
    ['12 Dec 2026', '2026-12-12'],
    ['2027-03-09', '2027-03-09'],
    ['29/02/2028', '2028-02-29'],
    ['1/7/98', '1998-07-01'],
  ])('«%s» is %s', (texto, esperado) => {
    expect(leida(texto)).toBe(esperado)
  })

  it.each([
    ['', 'vacia'],
    ['hoy', 'no_es_fecha'],
    ['9/3', 'no_es_fecha'],
    ['9 xyz 2027', 'no_es_fecha'],
    ['9032027', 'no_es_fecha'],
    ['31/04/2026', 'no_existe'],
    ['29/02/2027', 'no_existe'],
    ['12/31/2026', 'no_existe'],
    ['00/01/2026', 'no_existe'],
  ])('«%s» is refused: %s', (texto, motivo) => {
    expect(leida(texto)).toBe(motivo)
  })
})

describe('calendar arithmetic', () => {
  it('knows the length of every month', () => {
    expect([1, 2, 4, 12].map((mes) => diasDelMes(2027, mes))).toEqual([31, 28, 30, 31])
    expect([diasDelMes(2000, 2), diasDelMes(1900, 2)]).toEqual([29, 28])
  })
  it('moves by days across years and by months without overflowing', () => {
    expect(sumarDias('2026-12-31', 1)).toBe('2027-01-01')
    expect(sumarDias('2028-03-01', -1)).toBe('2028-02-29')
    expect(sumarMeses('2026-12-31', 2)).toBe('2027-02-28')
    expect(sumarMeses('2026-01-15', -1)).toBe('2025-12-15')
  })
})
