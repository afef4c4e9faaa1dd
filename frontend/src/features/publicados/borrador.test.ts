import { describe, expect, it } from 'vitest'
import { type Borrador, borradorDe, idDe, revisar } from './borrador'
import { erroresDeCampo } from './errores'
import { serieDePrueba, versionDePrueba } from './muestras'
import { es } from './textos.es'

const HOY = '2026-11-21'
const uvt = serieDePrueba()
const mora = serieDePrueba({ codigo: 'mora.tasa', unidad: 'porcentaje anual', cada: 'mes' })
const postal = serieDePrueba({ codigo: 'tarifa.postal', unidad: 'porcentaje', cada: 'libre' })

const nuevo = { hoy: HOY, desde: null, hasta: null, actual: null, confirma: false }
const escrito = (cambio: Partial<Borrador>): Borrador => ({
  ...borradorDe({ serie: uvt, ...nuevo }),
  valor: '55.000',
  norma: 'Resolución DIAN 1 de 2026',
  confianza: 'seen',
  ...cambio,
})

describe('what the form begins with', () => {
  it('is the period that follows, published today', () => {
    expect(borradorDe({ serie: uvt, ...nuevo })).toMatchObject({
      desde: '01/01/2027',
      hasta: '31/12/2027',
      valor: '',
      norma: '',
      publicado_el: '21/11/2026',
      confianza: '',
    })
  })

  const actual = versionDePrueba()
  const suyo = { serie: uvt, hoy: HOY, desde: '2026-01-01', hasta: '2026-12-31', actual }

  it('is the act without the value when it corrects', () => {
    expect(borradorDe({ ...suyo, confirma: false })).toMatchObject({
      desde: '01/01/2026',
      hasta: '31/12/2026',
      valor: '',
      norma: 'Resolución DIAN 238 de 2025',
      articulo: '1',
      publicado_el: '15/12/2025',
      confianza: '',
    })
  })

  it('is the same value with its source read when it confirms', () => {
    expect(borradorDe({ ...suyo, confirma: true })).toMatchObject({
      valor: '52.374',
      confianza: 'seen',
      fuente: '',
    })
    const usura = versionDePrueba({ valor: '25.90', usura: '27.90', ibc: '18.60' })
    expect(borradorDe({ ...suyo, serie: mora, actual: usura, confirma: true })).toMatchObject({
      valor: '',
      usura: '27,9',
      ibc: '18,6',
    })
  })

  it('takes nothing from a value that nobody published', () => {
    const inventado = versionDePrueba({ demostrativo: true, norma: 'Valor de demostración' })
    expect(borradorDe({ ...suyo, actual: inventado, confirma: false })).toMatchObject({
      norma: '',
      articulo: '',
      publicado_el: '21/11/2026',
    })
  })
})

describe('before asking the server', () => {
  it('reads what was typed into what travels', () => {
    expect(revisar(escrito({}), uvt, es)).toMatchObject({
      ok: true,
      nueva: {
        codigo: 'unidades.uvt',
        desde: '2027-01-01',
        hasta: '2027-12-31',
        valor: '55000.00',
        usura: null,
        ibc: null,
        articulo: null,
        publicado_el: HOY,
      },
    })
    expect(revisar(escrito({ valor: '', usura: '24,99 %' }), mora, es)).toMatchObject({
      ok: true,
      nueva: { valor: null, usura: '24.99', ibc: null },
    })
    expect(revisar(escrito({ valor: '1,7', hasta: '' }), postal, es)).toMatchObject({
      ok: true,
      nueva: { valor: '1.7', hasta: null },
    })
  })

  it.each([
    [uvt, { valor: 'mucho' }, 'valor', 'no es un valor en pesos'],
    [uvt, { valor: '' }, 'valor', 'falta el valor'],
    [uvt, { hasta: '' }, 'hasta', 'falta la fecha'],
    [uvt, { hasta: '31/12/2026' }, 'hasta', 'no puede ser anterior al primero'],
    [uvt, { desde: '31/02/2027' }, 'desde', 'no es una fecha del calendario'],
    [uvt, { norma: '  ' }, 'norma', 'indique el acto'],
    [uvt, { confianza: '' }, 'confianza', 'elija una opción'],
    [postal, { valor: 'x' }, 'valor', 'no es un número'],
    [mora, { valor: '', usura: '' }, 'usura', 'falta el valor'],
    [mora, { valor: '', usura: '25', ibc: 'x' }, 'ibc', 'no es un número'],
  ] as const)('%# says what is wrong at its box', (serie, cambio, campo, palabras) => {
    const revision = revisar(escrito(cambio), serie, es)
    const errores = revision.ok ? [] : revision.errores
    expect(errores).toEqual([
      { field: idDe(campo), message: expect.stringContaining(palabras) as string },
    ])
  })
})

describe('what the server refuses', () => {
  const problema = (campo: string, codigo: string, mensaje: string) => ({
    type: 'x',
    title: 'x',
    status: 422,
    codigo: 'VALOR_PUBLICADO_INVALIDO',
    errores: [{ campo, codigo, mensaje }],
  })
  const conflicto = problema('/desde', 'EN_CONFLICTO', 'Ya hay un valor desde el 1 de abril')

  it('is said at the box, in its words or in English ones', () => {
    expect(erroresDeCampo(conflicto, 'usura', es, 'es')).toEqual([
      { field: idDe('desde'), message: 'Primer día: ya hay un valor desde el 1 de abril' },
    ])
    expect(erroresDeCampo(conflicto, 'usura', es, 'en')[0]?.message).toContain(
      es.error_EN_CONFLICTO,
    )
  })

  it('about the rate to apply is said at the usury rate, which has the box', () => {
    const fuera = problema('/valor', 'FORMATO', 'El valor no es de la serie')
    expect(erroresDeCampo(fuera, 'usura', es, 'es')[0]?.field).toBe(idDe('usura'))
    expect(erroresDeCampo(fuera, 'pesos', es, 'es')[0]?.field).toBe(idDe('valor'))
  })

  it('of no box is of the page', () => {
    expect(erroresDeCampo(problema('/codigo', 'X', 'x'), 'pesos', es, 'es')).toEqual([])
  })
})
