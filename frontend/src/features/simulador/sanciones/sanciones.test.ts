import { describe, expect, it } from 'vitest'
import type { RegimenDeSancion } from '@/api/modelos'
import { borradorDe, leerDireccion, revisar } from '../campos/direccion'
import { deFaltas } from '../campos/errores'
import type { Valores } from '../campos/esquema'
import { ayuda } from '../campos/palabras'
import { es as tCampos } from '../campos/textos.es'
import { esquemaDe, pedidoDe } from './esquema'
import { es as t } from './textos.es'

const HOY = '2026-11-21'

const sancion = (codigo: string, campos: string[], opcionales: string[] = []) => ({
  codigo,
  nombre: codigo,
  campos,
  opcionales,
  infracciones: ['leve', 'grave'],
})
const REGIMENES: RegimenDeSancion[] = [
  {
    codigo: 'prst',
    nombre: 'redes y servicios',
    sanciones: [
      sancion('no_declarar', ['contraprestacion', 'fecha_hecho', 'fecha_acto']),
      sancion('correccion', ['diferencia', 'momento', 'fecha_hecho', 'fecha_acto']),
    ],
  },
  {
    codigo: 'postal',
    nombre: 'postal',
    sanciones: [sancion('multa', ['infraccion', 'fecha_hecho', 'fecha_acto'], ['multa'])],
  },
]
const esquemaCon = esquemaDe(REGIMENES)

const claves = (valores: Valores) => esquemaCon(valores).campos.map(({ clave }) => clave)

describe('a penalty request', () => {
  it('asks for what the penalty needs: the first one until another is chosen', () => {
    const deNoDeclarar = [
      'regimen',
      'sancion',
      'contraprestacion',
      'fecha_hecho',
      'fecha_acto',
      'conocido_al',
    ]
    expect(claves({})).toEqual(deNoDeclarar)
    expect(claves({ regimen: 'nada', sancion: 'multa' })).toEqual(deNoDeclarar)
    expect(claves({ regimen: 'postal' })).toEqual([
      'regimen',
      'sancion',
      'infraccion',
      'fecha_hecho',
      'fecha_acto',
      'multa',
      'conocido_al',
    ])
  })

  it('an address is the request', () => {
    const direccion = {
      regimen: 'postal',
      sancion: 'multa',
      infraccion: 'leve',
      fecha_hecho: '2012-05-02',
      fecha_acto: '2012-09-03',
      conocido_al: '2012-10-01',
    }
    const params = new URLSearchParams(direccion)
    const leido = leerDireccion(params, esquemaCon(direccion))
    expect(leido && pedidoDe(leido)).toEqual(direccion)
    const revision = revisar(borradorDe(params, esquemaCon(direccion)), esquemaCon(direccion), HOY)
    expect(revision.ok && Object.fromEntries(revision.params)).toEqual(direccion)
  })

  it('takes the day of the service for an act of which nobody wrote the date', () => {
    const campos = { contraprestacion: '1', fecha_hecho: '15/7/2025' }
    const revision = revisar({ campos, grupos: {} }, esquemaCon(campos), HOY)
    expect(revision.ok && revision.params.get('fecha_acto')).toBe(HOY)
  })

  it('calls a field as its penalty does, and helps who may leave it empty', () => {
    const esquema = esquemaCon({})
    const faltas = [{ clave: 'fecha_hecho', falta: 'vacio' }] as const
    expect(deFaltas([...faltas], esquema, t, tCampos)[0]?.message).toBe(
      tCampos.falta_vacio(t.fecha_hecho_no_declarar),
    )
    expect(ayuda('multa', false, t)).toBe(t.multa_ayuda_opcional)
    expect(ayuda('multa', true, t)).toBeUndefined()
  })
})
