import { expect, it } from 'vitest'
import { faltaDesde, sinValorDesde } from './cobertura'

const HOY = '2026-11-21'
const vigente = { desde: '2026-11-01', hasta: null, valor: '23.10' }

it.each([
  ['ended before today', '2026-10-31', '2026-11-01'],
  ['ends within sixty days', '2027-01-19', '2027-01-20'],
  ['ends on the sixtieth day', '2027-01-20', null],
  ['ends next year', '2027-12-31', null],
])('a series that must be continuous and %s', (_, cubierta_hasta, falta) => {
  expect(faltaDesde({ continua: true, cubierta_hasta, vigente }, HOY)).toBe(falta)
})

it('nothing is missing from a series that may have holes, nor after an open value', () => {
  expect(
    faltaDesde({ continua: false, cubierta_hasta: '2024-06-30', vigente: null }, HOY),
  ).toBeNull()
  expect(faltaDesde({ continua: true, cubierta_hasta: null, vigente }, HOY)).toBeNull()
  expect(faltaDesde({ continua: true, cubierta_hasta: null, vigente: null }, HOY)).toBe(HOY)
})

it('the days of now that nobody published begin after the last value', () => {
  const hasta = (cubierta_hasta: string | null) => ({ continua: false, cubierta_hasta, vigente })
  expect(sinValorDesde(hasta('2024-06-30'), HOY)).toBe('2024-07-01')
  expect(sinValorDesde(hasta('2026-11-21'), HOY)).toBeNull()
  expect(sinValorDesde(hasta(null), HOY)).toBeNull()
})
