import { describe, expect, it } from 'vitest'
import type { FormulasDeEspectro } from '@/api/modelos'
import { problemaPropio } from '@/api/problema'
import { borradorDe, filasDe, ilegibles, leerDireccion, revisar } from '../campos/direccion'
import { deFaltas, deProblema } from '../campos/errores'
import { campoEntre, claveDe, type Valores, valorDe } from '../campos/esquema'
import { es as tCampos } from '../campos/textos.es'
import { esquemaDe, pedidoDe } from './esquema'
import en from './textos.en'
import { es as t } from './textos.es'

const HOY = '2026-11-21'

const PLAZO = ['hecho', 'fecha_hecho', 'ejecutoria']
const uso = (codigo: string, campos: string[], derivable = true) => ({
  codigo,
  nombre: codigo,
  derivable,
  campos: [...campos, 'desde'],
  opcionales: PLAZO,
  registros: [],
})
const FORMULAS: FormulasDeEspectro = {
  usos: [
    uso('hf', ['sitios', 'horas']),
    uso('cubrimiento', ['areas']),
    uso('rds_estacion', [], false),
  ],
  otros: [
    { codigo: 'cronograma', nombre: '', campos: ['acto', 'cuotas'], opcionales: ['termina'] },
  ],
  derechos: [],
  excepciones: [],
  departamentos: [
    { codigo: '05', nombre: 'Antioquia', entero: true, categorias: ['2', '3'] },
    { codigo: '11', nombre: 'Bogotá', entero: false, categorias: ['1'] },
  ],
  categorias: ['1', '2', '3'].map((codigo) => ({ codigo, nombre: codigo })),
}
const esquemaCon = esquemaDe(FORMULAS)

/** The fields that stop a form with these answers, which are those it asks for. */
const pedidos = (campos: Valores, areas: Valores[] = []) => {
  const filas = areas.map((campos, id) => ({ id, campos }))
  const revision = revisar({ campos, grupos: { areas: filas } }, esquemaCon(campos), HOY)
  return revision.ok ? [] : revision.faltas.map(({ clave }) => clave)
}

describe('a spectrum request', () => {
  it('nests the rows and counts what is a number', () => {
    const params = new URLSearchParams({
      tipo: 'hf',
      sitios: '3',
      desde: '2019-01-01',
      'horas.0.desde': '16',
      'horas.0.hasta': '20',
    })
    const leido = leerDireccion(params, esquemaCon({ tipo: 'hf' }))
    expect(leido && pedidoDe(leido)).toEqual({
      tipo: 'hf',
      desde: '2019-01-01',
      sitios: 3,
      horas: [{ desde: 16, hasta: 20 }],
    })
    const area = { area: 'municipio', departamento: '05', categoria: '2', ambito: 'urbano' }
    const campos = { tipo: 'cubrimiento', desde: '2019-01-01' }
    expect(pedidoDe({ campos, grupos: { areas: [area] }, direccion: '' })).toEqual({
      ...campos,
      areas: [{ ...area, categoria: 2 }],
    })
  })

  it('asks of a place, and of a term, only what they need', () => {
    const tipo = 'cubrimiento'
    expect(pedidos({ tipo })).toEqual(['desde', 'areas.0.area'])
    expect(pedidos({ tipo, hecho: 'fraccion' }, [{ area: 'nacional' }])).toEqual([
      'desde',
      'fecha_hecho',
    ])
    expect(pedidos({ tipo, hecho: 'primer_pago' }, [{ area: 'municipio' }])).toEqual([
      'desde',
      'fecha_hecho',
      'ejecutoria',
      'areas.0.departamento',
      'areas.0.categoria',
      'areas.0.ambito',
    ])
  })

  it('what a place no longer asks for does not travel', () => {
    const areas = [{ id: 0, campos: { area: 'nacional', departamento: '05', categoria: '2' } }]
    const campos = { tipo: 'cubrimiento', desde: '1/1/2019' }
    const revision = revisar({ campos, grupos: { areas } }, esquemaCon(campos), HOY)
    expect(revision.ok && Object.fromEntries(revision.params)).toEqual({
      tipo: 'cubrimiento',
      desde: '2019-01-01',
      'areas.0.area': 'nacional',
    })
  })

  it('offers of a department the categories that it has, and of an area the departments', () => {
    const campos = { tipo: 'cubrimiento', desde: '1/1/2019' }
    const esquema = esquemaCon(campos)
    const ofrece = (clave: string, valores: Valores) => {
      const campo = esquema.grupos.areas?.campos.find((campo) => campo.clave === clave)
      return campo && campoEntre(campo, valores).opciones?.map(valorDe)
    }
    expect(ofrece('departamento', { area: 'departamento' })).toEqual(['05'])
    expect(ofrece('departamento', { area: 'municipio' })).toEqual(['05', '11'])
    expect(ofrece('categoria', { departamento: '05' })).toEqual(['2', '3'])
    expect(ofrece('categoria', { departamento: '11' })).toEqual(['1'])
    expect(ofrece('categoria', {})).toEqual(['1', '2', '3'])
    // What another department left chosen is to be chosen again.
    const area = { area: 'municipio', departamento: '05', categoria: '1', ambito: 'urbano' }
    expect(pedidos(campos, [area])).toEqual(['areas.0.categoria'])
    const direccion = new URLSearchParams({
      ...campos,
      desde: '2019-01-01',
      ...Object.fromEntries(Object.entries(area).map(([k, v]) => [`areas.0.${k}`, v])),
    })
    expect(leerDireccion(direccion, esquema)).toBeNull()
    expect(ilegibles(direccion, esquema)).toEqual(['areas.0.categoria'])
  })

  it('has a row to write in, and keeps those of the address', () => {
    const esquema = esquemaCon({ tipo: 'cronograma' })
    const cuotas = esquema.grupos.cuotas
    if (!cuotas) throw new Error('no rows')
    const filas = (direccion: string) =>
      filasDe(borradorDe(new URLSearchParams(direccion), esquema), 'cuotas', cuotas)
    expect(filas('tipo=cronograma')).toEqual([{ id: 0, campos: {} }])
    expect(filas('cuotas.0.valor=1000&cuotas.2.valor=3').map((f) => f.campos.valor)).toEqual([
      '1.000',
      undefined,
      '3',
    ])
  })

  it('what an act fixes is not asked for', () => {
    const params = new URLSearchParams({ tipo: 'rds_estacion', desde: '2019-01-01' })
    const esquema = esquemaCon({ tipo: 'rds_estacion' })
    expect(esquema.sinCalculo).toBe(true)
    expect(leerDireccion(params, esquema)).toBeNull()
  })
})

describe('what stops it', () => {
  const esquema = esquemaCon({ tipo: 'cronograma' })
  const problema = (codigo: string) => ({
    ...problemaPropio('DATOS_INVALIDOS', 422),
    errores: ['/cuotas/0/valor', '/cuotas', '/otro'].map((campo) => ({
      campo,
      codigo,
      mensaje: 'Debe ser al menos de $ 1.800.000',
    })),
  })

  it('names the row and the field', () => {
    const faltas = [{ clave: 'cuotas.1.valor', falta: 'vacio' }] as const
    expect(deFaltas([...faltas], esquema, t, tCampos)).toEqual([
      { field: 'espectro-cuotas-1-valor', message: tCampos.falta_vacio('Cuota 2: valor') },
    ])
  })

  it('is said with the figures of the rules in Spanish, in words of its own in English', () => {
    const de = (codigo: string, idioma: 'es' | 'en') =>
      deProblema(problema(codigo), claveDe, esquema, idioma === 'es' ? t : en, tCampos, idioma)
    expect(de('PRIMERA_CUOTA_INSUFICIENTE', 'es')).toEqual([
      {
        field: 'espectro-cuotas-0-valor',
        message: 'Cuota 1: valor: Debe ser al menos de $\u00a01.800.000',
      },
      {
        field: 'espectro-cuotas-0-vencimiento',
        message: 'Cuota 1: vencimiento: Debe ser al menos de $\u00a01.800.000',
      },
    ])
    expect(de('PRIMERA_CUOTA_INSUFICIENTE', 'en')[0]?.message).toBe(
      en.error_PRIMERA_CUOTA_INSUFICIENTE(''),
    )
    expect(de('X', 'en')[0]?.message).toBe(tCampos.error_otro('Instalment 1: amount'))
  })
})
