import { describe, expect, it } from 'vitest'
import {
  aDeclaracion,
  conRespaldos,
  desdeDeclaracion,
  erroresDeDeducciones,
  erroresDeIngresos,
  esFormulario,
  guardadosDe,
  lineaVacia,
  mismaDeclaracion,
  tieneTextoSinEntender,
  type Formulario,
} from './formulario'

const base: Formulario = {
  huboIngresos: 'si',
  ingresos: [
    { clave: 'a', servicio: 'PRST-DATOS', descripcion: ' Internet ', valor: '1.250.000,5' },
  ],
  terminales: '',
  devoluciones: '20.000',
}

describe('form and declaration', () => {
  it('sends exact decimal text and keeps what was typed', () => {
    expect(aDeclaracion(base)).toEqual({
      sin_ingresos: false,
      ingresos: [{ servicio: 'PRST-DATOS', descripcion: 'Internet', valor: '1250000.50' }],
      terminales: '0.00',
      devoluciones: '20000.00',
    })
  })

  it('shows a declaration the way it is edited', () => {
    const formulario = desdeDeclaracion(aDeclaracion(base))
    expect(formulario).toMatchObject({ huboIngresos: 'si', terminales: '', devoluciones: '20.000' })
    expect(formulario.ingresos[0]?.valor).toBe('1.250.000,50')
    expect(mismaDeclaracion(aDeclaracion(formulario), aDeclaracion(base))).toBe(true)
  })

  it('sends an amount not understood as not yet typed, and says it stayed here', () => {
    const conTexto = { ...base, ingresos: [{ ...lineaVacia('PRST-DATOS'), valor: '12,345' }] }
    expect(aDeclaracion(conTexto).ingresos[0]?.valor).toBe('')
    expect(tieneTextoSinEntender(conTexto)).toBe(true)
    expect(tieneTextoSinEntender(base)).toBe(false)
  })

  it('keeps on the server the last amount that was saved, until the new one is clear', () => {
    const guardados = guardadosDe(base)
    const dudosa = conRespaldos(
      {
        ...base,
        ingresos: [{ clave: 'a', servicio: 'PRST-DATOS', descripcion: '', valor: '1,250' }],
        devoluciones: '2x',
      },
      guardados,
    )
    expect(aDeclaracion(dudosa).ingresos[0]?.valor).toBe('1250000.50')
    expect(aDeclaracion(dudosa).devoluciones).toBe('20000.00')
    // Read back from this device, where nothing else is known of the server.
    const copia: unknown = JSON.parse(JSON.stringify(dudosa))
    expect(esFormulario(copia)).toBe(true)
    expect(aDeclaracion(conRespaldos(copia as Formulario, new Map()))).toEqual(aDeclaracion(dudosa))

    const luego = (valor: string) => {
      const ingresos = dudosa.ingresos.map((linea) => ({ ...linea, valor }))
      return aDeclaracion(conRespaldos({ ...dudosa, ingresos }, guardados)).ingresos[0]?.valor
    }
    expect(luego('1.250')).toBe('1250.00')
    expect(luego('')).toBe('')
  })

  it('sends nothing but the answer in a nil return', () => {
    expect(aDeclaracion({ ...base, huboIngresos: 'no' })).toEqual({
      sin_ingresos: true,
      ingresos: [],
      terminales: '0.00',
      devoluciones: '0.00',
    })
  })

  it('recognises its own shape in a stored copy', () => {
    expect(esFormulario(JSON.parse(JSON.stringify(base)))).toBe(true)
    expect(esFormulario({ ...base, ingresos: [{ clave: 1 }] })).toBe(false)
    expect(esFormulario(null)).toBe(false)
  })
})

describe('what is missing', () => {
  it('asks the question first', () => {
    expect(erroresDeIngresos({ ...base, huboIngresos: '' })).toEqual([
      { campo: 'hubo-ingresos', codigo: 'falta_respuesta' },
    ])
    expect(erroresDeIngresos({ ...base, huboIngresos: 'no', ingresos: [] })).toEqual([])
    expect(erroresDeIngresos({ ...base, ingresos: [] })[0]?.codigo).toBe('falta_linea')
  })

  it('points at the field of each line', () => {
    const errores = erroresDeIngresos({
      ...base,
      ingresos: [
        { clave: 'a', servicio: '', descripcion: '', valor: '' },
        { clave: 'b', servicio: 'PRST-DATOS', descripcion: '', valor: '12,340' },
      ],
    })
    expect(errores).toEqual([
      { campo: 'servicio-a', codigo: 'falta_servicio', linea: 1 },
      { campo: 'valor-a', codigo: 'valor_vacio', linea: 1 },
      { campo: 'valor-b', codigo: 'valor_ambiguo', linea: 2, opciones: ['12340.00', '12.34'] },
    ])
  })

  it('takes an empty deduction as none and refuses the rest', () => {
    expect(erroresDeDeducciones(base)).toEqual([])
    expect(erroresDeDeducciones({ ...base, terminales: 'ab' })).toEqual([
      { campo: 'terminales', codigo: 'valor_no_es_valor' },
    ])
  })
})
