import { describe, expect, it } from 'vitest'
import type { Parametro, ParametroLey } from '@/api/modelos'
import { buscar, claseDeVacio, confianzaDe, filasDe, porArea, unidadAparte } from './filas'

const valor = (cambio: Partial<Parametro> = {}): Parametro => ({
  codigo: 'tarifa.prst',
  nombre: 'Tarifa',
  valor: '1.9',
  unidad: 'porcentaje',
  desde: '2025-01-01',
  hasta: null,
  version: null,
  norma: 'Resolución 5635 de 2024',
  articulo: null,
  fuente: 'Nota de prensa',
  confianza: 'seen',
  demostrativo: false,
  ...cambio,
})

const parametro = (cambio: Partial<ParametroLey> = {}): ParametroLey => ({
  codigo: 'tarifa.prst',
  nombre: 'Tarifa de la contraprestación',
  descripcion: 'Porcentaje de la base.',
  ocasional: false,
  valores: [valor()],
  vacios: [],
  ...cambio,
})

const vacio = (desde: string, nota: string) => ({ desde, hasta: null, norma: 'Decreto 1', nota })

describe('rows of the rates', () => {
  it('puts values and gaps together, newest first', () => {
    const filas = filasDe(
      parametro({
        valores: [valor({ desde: '2010-01-01' }), valor({ desde: '2020-01-01' })],
        vacios: [vacio('2015-01-01', 'Falta por registrar.')],
      }),
    )
    expect(filas.map((f) => (f.valor ?? f.vacio)?.desde)).toEqual([
      '2020-01-01',
      '2015-01-01',
      '2010-01-01',
    ])
    expect(new Set(filas.map((f) => f.clave)).size).toBe(3)
  })

  it('groups by the first part of the code, in order', () => {
    const filas = ['mora.tasa', 'tarifa.prst', 'mora.metodo'].flatMap((codigo) =>
      filasDe(parametro({ codigo })),
    )
    expect(porArea(filas).map((a) => [a.codigo, a.filas.length])).toEqual([
      ['mora', 2],
      ['tarifa', 1],
    ])
  })

  it('finds words anywhere in the row, without accents', () => {
    const filas = [
      ...filasDe(parametro()),
      ...filasDe(
        parametro({ codigo: 'tarifa.postal', valores: [], vacios: [vacio('2022-07-01', 'x')] }),
      ),
    ]
    expect(buscar(filas, 'CONTRAPRESTACION resolucion')).toHaveLength(1)
    expect(buscar(filas, 'decreto postal')).toHaveLength(1)
    expect(buscar(filas, '  ')).toHaveLength(2)
    expect(buscar(filas, 'nadadeesto')).toHaveLength(0)
  })
})

it.each([
  [{ confianza: 'seen' }, 'leida'],
  [{ confianza: 'seen_secondary' }, 'secundaria'],
  [{ confianza: 'known' }, 'porConfirmar'],
  [{ confianza: 'assumed' }, 'porConfirmar'],
  [{ confianza: 'seen', demostrativo: true }, 'demostracion'],
])('the confidence of %j is %s', (cambio, esperada) => {
  expect(confianzaDe(valor(cambio))).toBe(esperada)
})

it('tells a value to be recorded from a rule that ended', () => {
  expect(claseDeVacio(vacio('2024-01-01', 'El porcentaje falta por registrar.'))).toBe('falta')
  expect(claseDeVacio(vacio('2019-01-01', 'La ANTV se suprimió.'))).toBe('dejoDeRegir')
})

it('writes the unit apart only after a value in words that does not carry it', () => {
  expect(unidadAparte(valor())).toBeNull()
  expect(unidadAparte(valor({ valor: '2020-05-30', unidad: 'fecha' }))).toBeNull()
  expect(unidadAparte(valor({ valor: 'natural: 2.000', unidad: 'SMLMV' }))).toBe('SMLMV')
  expect(unidadAparte(valor({ valor: '3 % después de 3 meses' }))).toBeNull()
  expect(unidadAparte(valor({ valor: 'Antioquia: 0,281', unidad: 'proporcion' }))).toBeNull()
  expect(unidadAparte(valor({ valor: '1 SMLMV ÷ 3', unidad: 'SMLMV' }))).toBeNull()
  expect(unidadAparte(valor({ valor: '15 días', unidad: 'plazo' }))).toBeNull()
})
