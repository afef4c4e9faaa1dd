import { describe, expect, it } from 'vitest'
import { problemaPropio } from '@/api/problema'
import {
  claveDe as claveDeDeuda,
  esquemaDe as esquemaDeDeuda,
  pedidoDe as pedidoDeDeuda,
} from '../deuda/esquema'
import { es as palabrasDeDeuda } from '../deuda/textos.es'
import {
  claveDe as claveDePlan,
  esquemaDe as esquemaDePlan,
  pedidoDe as pedidoDePlan,
} from '../facilidad/esquema'
import { deFaltas, deProblema } from './errores'
import { type Borrador, borradorDe, ilegibles, leerDireccion, revisar } from './direccion'
import { type Campo, claveDe, conRespuesta, type Esquema } from './esquema'
import { es as t } from './textos.es'

const deuda = esquemaDeDeuda()
const plan = esquemaDePlan()

const HOY = '2026-11-21'
const vacio: Borrador = { campos: {}, grupos: {} }

const DIRECCION = new URLSearchParams({
  mora: 'et_635',
  imputacion: 'prst',
  capital: '20520000.5',
  vencimiento: '2025-07-15',
  fecha: '2025-09-30',
  'pagos.0.fecha': '2025-08-15',
  'pagos.0.valor': '10000000',
  'pagos.1.fecha': '2025-08-16',
  'pagos.1.valor': '1',
  'pagos.1.anulado': '2025-08-20',
  'correcciones.0.presentada': '2025-08-20',
  'correcciones.0.capital': '5000000',
})

const GENERAL: Esquema = {
  prefijo: 'general',
  campos: [
    { clave: 'diferencia', tipo: 'dinero', exigido: true },
    { clave: 'fecha_acto', tipo: 'fecha', exigido: true },
    { clave: 'ancho_mhz', tipo: 'numero', exigido: true },
    { clave: 'sitios', tipo: 'entero' },
    { clave: 'multa', tipo: 'dinero' },
  ],
  grupos: {},
}

describe('form and address', () => {
  it('an address fills the form, and the form writes the same address', () => {
    const borrador = borradorDe(DIRECCION, deuda)
    expect(borrador.campos.capital).toBe('20.520.000,50')
    expect(borrador.grupos.pagos?.map((fila) => fila.campos.fecha)).toEqual([
      '15/08/2025',
      '16/08/2025',
    ])
    const revision = revisar(borrador, deuda, HOY)
    expect(revision.ok && Object.fromEntries(revision.params)).toEqual({
      ...Object.fromEntries(DIRECCION),
      capital: '20520000.50',
    })
  })

  it('an address asks for a debt with its corrections after the return', () => {
    const leido = leerDireccion(DIRECCION, deuda)
    const pedido = leido && pedidoDeDeuda(leido)
    expect(pedido).toMatchObject({
      versiones: [
        { presentada_en: '2025-07-15', capital: '20520000.50', sancion: '0' },
        { presentada_en: '2025-08-20', vencimiento: '2025-07-15', capital: '5000000' },
      ],
      pagos: [
        { id: 'pago-01', anulado_en: null },
        { id: 'pago-02', anulado_en: '2025-08-20' },
      ],
      intereses_desde: null,
      indexacion: null,
      estimar: false,
    })
  })

  it('an address that lacks something, or cannot be read, asks for nothing', () => {
    expect(leerDireccion(new URLSearchParams(), deuda)).toBeNull()
    for (const [clave, valor] of [
      ['fecha', ''],
      ['vencimiento', '2025-02-31'],
      ['mora', 'usura'],
      ['pagos.1.valor', 'mil'],
    ] as const) {
      const rota = new URLSearchParams(DIRECCION)
      rota.set(clave, valor)
      expect(leerDireccion(rota, deuda), clave).toBeNull()
      expect(ilegibles(rota, deuda)).toEqual(valor === '' ? [] : [clave])
    }
  })

  it('what an address brings and nobody can read stays typed, but for a choice', () => {
    const rota = new URLSearchParams({ mora: 'usura', vencimiento: '2026-02-31', capital: '5' })
    expect(ilegibles(rota, deuda)).toEqual(['mora', 'vencimiento'])
    expect(borradorDe(rota, deuda).campos).toEqual({ vencimiento: '2026-02-31', capital: '5' })
  })

  it('a huge row number makes no rows', () => {
    const params = new URLSearchParams({ 'pagos.999999999.valor': '1' })
    expect(borradorDe(params, deuda).grupos.pagos).toEqual([])
  })

  it('says what is missing, with the day of the service as the usual one', () => {
    const revision = revisar(vacio, deuda, HOY)
    expect(revision.ok ? [] : revision.faltas.map((f) => f.clave)).toEqual([
      'capital',
      'vencimiento',
    ])
    const dia = { capital: '1', vencimiento: '1/2/2025' }
    const bien = revisar({ ...vacio, campos: dia }, deuda, HOY)
    expect(bien.ok && bien.params.get('fecha')).toBe(HOY)
  })

  it('asks for what another answer needs, and for no more', () => {
    const pedir = (campos: Record<string, string>) => {
      const base = { capital: '1', vencimiento: '1/2/2025' }
      const revision = revisar({ ...vacio, campos: { ...base, ...campos } }, deuda, HOY)
      return revision.ok ? [] : revision.faltas.map((f) => f.clave)
    }
    expect(pedir({ desde: '1/3/2025' })).toEqual(['acto'])
    expect(pedir({ indexacion: 'sancion_por_acto' })).toEqual(['firmeza'])
    expect(pedir({ indexacion: 'ipc', mes_inicial: '2020-13' })).toEqual([
      'mes_inicial',
      'mes_final',
    ])
    expect(pedir({ mes_inicial: 'nada' })).toEqual([])
  })

  it('writes as the API does and reads back as people do', () => {
    const campos = { diferencia: '5.000.000', fecha_acto: '2/9/2024', ancho_mhz: '0,0125' }
    const revision = revisar({ ...vacio, campos }, GENERAL, HOY)
    const valores = { diferencia: '5000000', fecha_acto: '2024-09-02', ancho_mhz: '0.0125' }
    expect(revision.ok && Object.fromEntries(revision.params)).toEqual(valores)
    const params = new URLSearchParams(valores)
    expect(borradorDe(params, GENERAL).campos).toEqual({ ...campos, fecha_acto: '02/09/2024' })
    expect(leerDireccion(params, GENERAL)?.campos).toEqual(valores)
  })

  it('says what is missing or illegible at its field', () => {
    const campos = { diferencia: 'mil', ancho_mhz: '1.000', sitios: '1,5' }
    const revision = revisar({ ...vacio, campos }, GENERAL, HOY)
    const errores = revision.ok ? [] : deFaltas(revision.faltas, GENERAL, {}, t)
    expect(errores).toEqual([
      { field: 'general-diferencia', message: t.falta_dinero('diferencia') },
      { field: 'general-fecha_acto', message: t.falta_vacio('fecha_acto') },
      { field: 'general-ancho_mhz', message: t.falta_numero('ancho_mhz') },
      { field: 'general-sitios', message: t.falta_entero('sitios') },
    ])
  })

  it.each(['', 'diferencia=1', 'diferencia=1&fecha_acto=ayer&ancho_mhz=1'])(
    'asks nothing of an address that does not say it all: %s',
    (direccion) => {
      expect(leerDireccion(new URLSearchParams(direccion), GENERAL)).toBeNull()
    },
  )

  it('an address in another order asks for the same', () => {
    const enOrden = leerDireccion(DIRECCION, deuda)
    const alReves = leerDireccion(new URLSearchParams([...DIRECCION].reverse()), deuda)
    expect(alReves).toEqual(enOrden)
  })

  it('an answer takes away those that do not outlive it', () => {
    const regimen: Campo = { clave: 'regimen', tipo: 'opcion', borra: ['sancion'] }
    const valores = { regimen: 'prst', sancion: 'no_declarar', capital: '1' }
    expect(conRespuesta(regimen, valores, 'postal')).toEqual({ regimen: 'postal', capital: '1' })
  })

  it('a plan counts its instalments and its breach', () => {
    const params = new URLSearchParams({
      capital: '1000',
      fecha_acuerdo: '2025-09-30',
      primera_cuota: '2025-10-31',
      numero_cuotas: '5',
      pagadas: '0',
      incumplida: '2026-01-01',
      'pagos.0.numero': '0',
      'pagos.0.fecha': '2025-09-30',
    })
    const leido = leerDireccion(params, plan)
    expect(leido && pedidoDePlan(leido)).toMatchObject({
      numero_cuotas: 5,
      periodicidad: 'mensual',
      garantia: 'ninguna',
      cuota_inicial: null,
      pagos: [{ numero: 0, fecha: '2025-09-30' }],
      incumplimiento: { pagadas: 0, fecha: '2026-01-01' },
    })
  })
})

describe('errors beside their field', () => {
  it.each([
    ['/versiones/0/capital', 'capital'],
    ['/versiones/1/presentada_en', 'correcciones.0.presentada'],
    ['/pagos/2/anulado_en', 'pagos.2.anulado'],
    ['/suspensiones/0/hasta', 'suspensiones.0.hasta'],
    ['/intereses_desde/acto', 'acto'],
    ['/indexacion/metodo', 'indexacion'],
    ['/indexacion/mes_final', 'mes_final'],
    ['/fecha', 'fecha'],
    ['/nada', null],
  ])('%s is the field %s of a debt', (puntero, clave) => {
    expect(claveDeDeuda(puntero)).toBe(clave)
  })

  it.each([
    ['/abonos/1/valor', 'abonos.1.valor'],
    ['/incumplimiento/fecha', 'incumplida'],
    ['/garantia', 'garantia'],
    ['/nada', null],
  ])('%s is the field %s of a plan', (puntero, clave) => {
    expect(claveDePlan(puntero)).toBe(clave)
  })

  it('puts the problem of a row at its field, and that of a group at its first', () => {
    const de = (puntero: string) => claveDe(puntero, plan)
    expect(['/pagos/1/fecha', '/pagos', '/abonos/2', '/capital', '/otro'].map(de)).toEqual([
      'pagos.1.fecha',
      'pagos.0.numero',
      'abonos.2.fecha',
      'capital',
      null,
    ])
  })

  it('names the row and the field', () => {
    const faltas = [{ clave: 'pagos.1.valor', falta: 'dinero' }] as const
    expect(deFaltas([...faltas], deuda, palabrasDeDeuda, t)).toEqual([
      { field: 'deuda-pagos-1-valor', message: t.falta_dinero('Pago 2: valor pagado') },
    ])
  })

  it('says the problem of the server in words of its own, or in those of the server', () => {
    const de = (campo: string, codigo: string, idioma: 'es' | 'en') =>
      deProblema(
        { ...problemaPropio('X', 422), errores: [{ campo, codigo, mensaje: 'Del servidor' }] },
        claveDeDeuda,
        deuda,
        palabrasDeDeuda,
        t,
        idioma,
      )
    expect(de('/pagos/0/anulado_en', 'ANULACION_ANTERIOR', 'es')).toEqual([
      { field: 'deuda-pagos-0-anulado', message: palabrasDeDeuda.error_ANULACION_ANTERIOR },
    ])
    expect(de('/fecha', 'NUEVO', 'es')[0]?.message).toBe('Liquidar hasta el: Del servidor')
    expect(de('/fecha', 'NUEVO', 'en')[0]?.message).toBe(t.error_otro('Liquidar hasta el'))
    expect(de('/fecha', 'REQUERIDO', 'en')[0]?.message).toBe(t.error_REQUERIDO('Liquidar hasta el'))
    expect(de('/nada', 'NUEVO', 'es')).toEqual([])
  })
})
