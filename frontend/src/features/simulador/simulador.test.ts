import { describe, expect, it } from 'vitest'
import type { Familia } from '@/api/modelos'
import { problemaPropio } from '@/api/problema'
import { borradorDe, conFamilia, ilegibles, pedidoDe, revisar } from './borrador'
import { erroresDeCampo } from './errores'
import { trazar, unDiaPorMes } from './espera'
import {
  anios,
  escribirPeriodo,
  leerPeriodo,
  periodoCorriente,
  periodoEnPalabras,
} from './periodos'
import { es as t } from './textos.es'

const HOY = '2026-11-21'

const familia = (cambio: Partial<Familia> = {}): Familia => ({
  codigo: 'prst',
  nombre: 'Redes y servicios',
  descripcion: '',
  obligacion: '',
  periodicidad: 'trimestral',
  anticipada: false,
  informativa: false,
  pide_habitantes: false,
  desde: '2010-04-01',
  norma: '',
  renglones: [
    { codigo: 'ingresos', nombre: 'Ingresos brutos', resta: false, norma: '' },
    { codigo: 'devoluciones', nombre: 'Devoluciones', resta: true, norma: '' },
  ],
  ...cambio,
})
const mensual = familia({ codigo: 'tv', periodicidad: 'mensual', pide_habitantes: true })
const anual = familia({ codigo: 'rds', periodicidad: 'anual', anticipada: true })

describe('periods', () => {
  it.each([
    ['2026-T2', familia(), { anio: '2026', parte: '2' }],
    ['2018-08', mensual, { anio: '2018', parte: '8' }],
    ['2026', anual, { anio: '2026', parte: '' }],
  ])('%s is read and written back', (texto, f, periodo) => {
    expect(leerPeriodo(texto, f)).toEqual(periodo)
    expect(escribirPeriodo(periodo, f)).toBe(texto)
  })

  it('refuses a period of another kind', () => {
    expect(leerPeriodo('2026-08', familia())).toBeNull()
    expect(leerPeriodo('2026-T2', anual)).toBeNull()
    expect(leerPeriodo('2026-13', mensual)).toBeNull()
  })

  it('proposes the last one that ended, or the one that runs if paid in advance', () => {
    expect(periodoCorriente(familia(), HOY)).toEqual({ anio: '2026', parte: '3' })
    expect(periodoCorriente(familia(), '2026-02-01')).toEqual({ anio: '2025', parte: '4' })
    expect(periodoCorriente(mensual, '2026-01-15')).toEqual({ anio: '2025', parte: '12' })
    expect(periodoCorriente(anual, HOY).anio).toBe('2026')
    expect(periodoCorriente(familia({ periodicidad: 'anual' }), HOY).anio).toBe('2025')
  })

  it('offers the years with rules and says a period in words', () => {
    expect(anios(familia(), HOY).at(0)).toBe('2027')
    expect(anios(familia(), HOY).at(-1)).toBe('2010')
    expect(periodoEnPalabras('2026-T2', 'es')).toBe('Trimestre 2 de 2026 (abril a junio)')
    expect(periodoEnPalabras('2018-08', 'es')).toBe('agosto de 2018')
    expect(periodoEnPalabras('2026', 'es')).toBe('2026')
  })
})

describe('form and address', () => {
  const params = new URLSearchParams({
    familia: 'prst',
    periodo: '2026-T2',
    'r.ingresos': '1250000000.5',
    presentacion: '2026-11-21',
    pago: '2026-12-01',
  })

  it('an address fills the form, and the form writes the same address', () => {
    const borrador = borradorDe(params, [familia()], HOY)
    expect(borrador.renglones.ingresos).toBe('1.250.000.000,50')
    const revision = revisar(borrador, familia(), HOY, t)
    expect(revision.ok && pedidoDe(revision.params)).toEqual({
      familia: 'prst',
      periodo: '2026-T2',
      renglones: { ingresos: '1250000000.50' },
      habitantes: null,
      fecha_presentacion: '2026-11-21',
      fecha_pago: '2026-12-01',
      conocido_al: null,
      estimar: false,
    })
  })

  it('an empty address asks for nothing and proposes today', () => {
    expect(pedidoDe(new URLSearchParams())).toBeNull()
    const borrador = borradorDe(new URLSearchParams('familia=nada'), [familia()], HOY)
    expect(borrador).toMatchObject({ familia: 'prst', anio: '2026', parte: '3', pago: null })
    const revision = revisar({ ...borrador, renglones: { ingresos: '1' } }, familia(), HOY, t)
    expect(revision.ok && revision.params.get('pago')).toBe(HOY)
  })

  it.each([
    ['familia=nada&periodo=2025-T9', [t.familia]],
    [
      'periodo=2025-T9&r.ingresos=abc&presentacion=2025-13-30',
      [t.periodo, 'Ingresos brutos', t.presentacion],
    ],
    ['familia=prst&conocido=ayer&habitantes=1,5', [t.habitantes, t.conocido]],
    [params.toString(), []],
    ['', []],
  ])('names what the address %s brings and nobody can read', (direccion, campos) => {
    expect(ilegibles(new URLSearchParams(direccion), [familia()], t)).toEqual(campos)
  })

  it('says at its field what cannot be read; what is subtracted may be empty', () => {
    const borrador = { ...borradorDe(params, [mensual], HOY), renglones: {}, pago: '31/02/2026' }
    const revision = revisar(borrador, mensual, HOY, t)
    expect(revision.ok ? [] : revision.errores.map((e) => e.field)).toEqual([
      'sim-r-ingresos',
      'sim-habitantes',
      'sim-pago',
    ])
  })

  it('another family keeps what it shares and takes a period of its own kind', () => {
    const borrador = borradorDe(params, [familia()], HOY)
    expect(conFamilia(borrador, familia({ codigo: 'postal' }), HOY)).toMatchObject({
      familia: 'postal',
      parte: '2',
      renglones: { ingresos: '1.250.000.000,50' },
    })
    expect(conFamilia(borrador, anual, HOY)).toMatchObject({ anio: '2026', parte: '' })
  })
})

it('puts the problem of the server beside its field', () => {
  const de = (campo: string, codigo: string) =>
    erroresDeCampo(
      { ...problemaPropio('X', 422), errores: [{ campo, codigo, mensaje: 'Del servidor' }] },
      familia(),
      t,
      'es',
    )[0]
  expect(de('/fecha_pago', 'ANTES_DE_PRESENTAR')).toEqual({
    field: 'sim-pago',
    message: t.error_ANTES_DE_PRESENTAR,
  })
  expect(de('/renglones/devoluciones', 'NUEVO')).toEqual({
    field: 'sim-r-devoluciones',
    message: 'Del servidor',
  })
  expect(de('/renglones', 'BASE_NEGATIVA')?.field).toBe('sim-r-ingresos')
  expect(de('/periodo', 'PERIODO_AJENO')?.field).toBe('sim-parte')
})

describe('the cost of waiting', () => {
  const dia = (fecha: string, total: string) => ({
    fecha,
    total,
    contraprestacion: '0',
    sancion: '0',
    intereses: '0',
  })
  const dias = [
    dia('2026-11-29', '100.00'),
    dia('2026-11-30', '150.00'),
    dia('2026-12-01', '200.00'),
    dia('2026-12-02', '300.00'),
  ]

  it('keeps the first day and the last of each month', () => {
    expect(unDiaPorMes(dias).map((d) => d.fecha)).toEqual([
      '2026-11-29',
      '2026-11-30',
      '2026-12-02',
    ])
  })

  it('draws from the lowest to the highest, with the beginning of each month', () => {
    expect(trazar(dias)).toMatchObject({
      puntos: '0,100 33.33,75 66.67,50 100,0',
      meses: [66.67],
      menor: dias[0],
      mayor: dias[3],
    })
  })

  it('draws a flat line in the middle, and nothing with a single day', () => {
    expect(trazar([dia('2026-01-01', '0'), dia('2026-01-02', '0')])?.puntos).toBe('0,50 100,50')
    expect(trazar(dias.slice(0, 1))).toBeNull()
  })
})
