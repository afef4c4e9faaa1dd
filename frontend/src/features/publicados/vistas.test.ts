import { describe, expect, it } from 'vitest'
import { periodoDePrueba, serieDePrueba } from './muestras'
import { aniosDe, cubre, filtrar, periodosDe, POR_CONFIRMAR, TODOS, vistaDe } from './vistas'

const HOY = '2026-11-21'
const mes = (anio: number, numero: number) => {
  const dia = `${String(anio)}-${String(numero).padStart(2, '0')}`
  return periodoDePrueba(`${dia}-01`, `${dia}-28`, { por_confirmar: numero === 3 })
}
const meses = (anio: number) => Array.from({ length: 12 }, (_, i) => mes(anio, 12 - i))
const cuatroAnios = [2027, 2026, 2025, 2024].flatMap(meses)

it('days of now without a value come first', () => {
  const periodos = [periodoDePrueba('2022-07-01', '2024-06-30')]
  const serie = serieDePrueba({ continua: false, cubierta_hasta: '2024-06-30', vigente: null })
  expect(periodosDe({ serie, periodos }, HOY).map(({ desde }) => desde)).toEqual([
    '2024-07-01',
    '2022-07-01',
  ])
  expect(periodosDe({ serie: serieDePrueba(), periodos }, HOY)).toEqual(periodos)
})

it('counts every year that a period touches, up to today if it is open', () => {
  const periodos = [
    periodoDePrueba('2025-02-01', null),
    periodoDePrueba('2022-07-01', '2024-06-30'),
  ]
  expect(aniosDe(periodos, HOY)).toEqual(['2026', '2025', '2024', '2023', '2022'])
})

describe('what the page shows', () => {
  it('is everything when it fits, and the year of today when it does not', () => {
    expect(vistaDe(null, meses(2026), HOY)).toBe(TODOS)
    expect(vistaDe(null, cuatroAnios, HOY)).toBe('2026')
    expect(vistaDe(null, cuatroAnios, '2030-01-01')).toBe('2027')
  })

  it('is what was asked, if there is such a thing', () => {
    expect(vistaDe('2024', cuatroAnios, HOY)).toBe('2024')
    expect(vistaDe(POR_CONFIRMAR, cuatroAnios, HOY)).toBe(POR_CONFIRMAR)
    expect(vistaDe('1999', cuatroAnios, HOY)).toBe('2026')
  })

  it('leaves out what is of another year or already confirmed', () => {
    expect(filtrar(cuatroAnios, TODOS)).toHaveLength(48)
    expect(filtrar(cuatroAnios, '2025').every(({ desde }) => desde.startsWith('2025'))).toBe(true)
    expect(filtrar(cuatroAnios, POR_CONFIRMAR)).toHaveLength(4)
    expect(filtrar([periodoDePrueba('2022-07-01', '2024-06-30')], '2023')).toHaveLength(1)
  })
})

it('knows the period of a day', () => {
  expect(cubre({ desde: '2026-11-01', hasta: '2026-11-30' }, HOY)).toBe(true)
  expect(cubre({ desde: '2026-11-01', hasta: null }, HOY)).toBe(true)
  expect(cubre({ desde: '2026-12-01', hasta: null }, HOY)).toBe(false)
  expect(cubre({ desde: '2026-01-01', hasta: '2026-11-20' }, HOY)).toBe(false)
})
