import { describe, expect, it } from 'vitest'
import { problemaPropio } from '@/api/problema'
import { camposDe as camposDeEspectro, pedidoDe, todosDe } from '../espectro/campos'
import { claseDe } from '../espectro/campos'
import { es as tEspectro } from '../espectro/textos.es'
import {
  type CampoDeForma,
  cuantasFilas,
  erroresDeCampo,
  escritosDe,
  revisar,
  sinFila,
  valoresDe,
} from './forma'
import { es as t } from './textos.es'

const campo = (nombre: string, clase: CampoDeForma['clase'], exigido = true): CampoDeForma => ({
  nombre,
  clase,
  exigido,
  etiqueta: nombre,
})
const CAMPOS = [
  campo('diferencia', 'dinero'),
  campo('fecha_acto', 'fecha'),
  campo('ancho_mhz', 'numero'),
  campo('multa', 'dinero', false),
]

describe('a form and its address', () => {
  it('writes as the API does and reads back as people do', () => {
    const escritos = { diferencia: '5.000.000', fecha_acto: '2/9/2024', ancho_mhz: '0,0125' }
    const revision = revisar(escritos, CAMPOS, t)
    if (!revision.ok) throw new Error('refused')
    expect(revision.valores).toEqual({
      diferencia: '5000000',
      fecha_acto: '2024-09-02',
      ancho_mhz: '0.0125',
    })
    const params = new URLSearchParams(revision.valores)
    const clase = (nombre: string) => CAMPOS.find((c) => c.nombre === nombre)?.clase ?? 'texto'
    expect(escritosDe(params, clase)).toEqual({
      diferencia: '5.000.000',
      fecha_acto: '02/09/2024',
      ancho_mhz: '0,0125',
    })
    expect(valoresDe(params, CAMPOS)).toEqual(revision.valores)
  })

  it('says what is missing or illegible at its field', () => {
    const revision = revisar({ diferencia: 'mil', ancho_mhz: '1.000' }, CAMPOS, t)
    if (revision.ok) throw new Error('accepted')
    expect(revision.errores.map(({ field }) => field)).toEqual([
      'forma-diferencia',
      'forma-fecha_acto',
      'forma-ancho_mhz',
    ])
  })

  it.each(['', 'diferencia=1', 'diferencia=1&fecha_acto=ayer&ancho_mhz=1'])(
    'asks nothing of an address that does not say it all: %s',
    (direccion) => {
      expect(valoresDe(new URLSearchParams(direccion), CAMPOS)).toBeNull()
    },
  )

  it('takes what is usual for what nobody wrote', () => {
    const conUsual = [{ ...campo('fecha_acto', 'fecha'), usual: '21/11/2026' }]
    expect(revisar({}, conUsual, t)).toEqual({ ok: true, valores: { fecha_acto: '2026-11-21' } })
  })
})

describe('rows', () => {
  const escritos = {
    acto: 'x',
    'cuotas.0.valor': '1',
    'cuotas.1.valor': '2',
    'cuotas.2.valor': '',
  }

  it('counts them and closes the gap of one that goes', () => {
    expect(cuantasFilas(escritos, 'cuotas')).toBe(3)
    expect(cuantasFilas(escritos, 'areas')).toBe(0)
    expect(sinFila(escritos, 'cuotas', 0)).toEqual({
      acto: 'x',
      'cuotas.0.valor': '2',
      'cuotas.1.valor': '',
    })
  })

  it('puts the problem of a row at its field, and that of a group at its first', () => {
    const nombres = ['areas.0.area', 'cuotas.0.vencimiento', 'cuotas.0.valor']
    const errores = ['/cuotas/0/valor', '/areas', '/otro'].map((puntero) => ({
      campo: puntero,
      codigo: 'X',
      mensaje: 'mal',
    }))
    const problema = { ...problemaPropio('DATOS_INVALIDOS', 422), errores }
    expect(erroresDeCampo(problema, nombres, t, 'es')).toEqual([
      { field: 'forma-cuotas.0.valor', message: 'mal' },
      { field: 'forma-areas.0.area', message: 'mal' },
    ])
    expect(erroresDeCampo(problema, nombres, t, 'en')[0]?.message).toBe(t.error_otro)
  })
})

describe('a spectrum request', () => {
  it('nests the rows and counts what is a number', () => {
    expect(
      pedidoDe({
        tipo: 'hf',
        desde: '2019-01-01',
        sitios: '3',
        'horas.0.desde': '16',
        'horas.0.hasta': '20',
        'areas.0.categoria': '2',
        'areas.0.ambito': 'urbano',
      }),
    ).toEqual({
      tipo: 'hf',
      desde: '2019-01-01',
      sitios: 3,
      horas: [{ desde: 16, hasta: 20 }],
      areas: [{ categoria: 2, ambito: 'urbano' }],
    })
    expect(claseDe('horas.0.desde')).toBe('entero')
    expect(claseDe('desde')).toBe('fecha')
  })

  it('asks of a place, and of a term, only what they need', () => {
    const formulas = {
      usos: [],
      otros: [],
      derechos: [],
      excepciones: [],
      departamentos: [],
      categorias: [],
    }
    const calculo = {
      codigo: 'cubrimiento',
      nombre: '',
      campos: ['areas', 'desde'],
      opcionales: ['hecho', 'fecha_hecho', 'ejecutoria'],
    }
    const nombres = (escritos: Record<string, string>) =>
      todosDe(camposDeEspectro(calculo, formulas, escritos, tEspectro)).map((c) => c.nombre)
    expect(nombres({})).toEqual(['desde', 'areas.0.area', 'hecho'])
    expect(nombres({ 'areas.0.area': 'municipio', hecho: 'primer_pago' })).toEqual([
      'desde',
      'areas.0.area',
      'areas.0.departamento',
      'areas.0.categoria',
      'areas.0.ambito',
      'hecho',
      'fecha_hecho',
      'ejecutoria',
    ])
  })
})
