import { describe, expect, it } from 'vitest'
import {
  cambiarFiltros,
  escribirFiltros,
  fichasDe,
  leerFiltros,
  quitarFicha,
  quitarTodas,
  SIN_FILTROS,
  soloSeleccion,
} from './filtros'

const leer = (texto: string) => leerFiltros(new URLSearchParams(texto))

describe('state of the list in the address', () => {
  it('says nothing when nothing was chosen', () => {
    expect(escribirFiltros(SIN_FILTROS).toString()).toBe('')
    expect(leer('')).toEqual(SIN_FILTROS)
  })

  it('comes back the same after a copy of the address', () => {
    const texto =
      'fecha_pago=2026-12-15&q=multa&tipo=multa%2Cfacilidad_pago&situacion=vencida&expediente_id=e1' +
      '&vence_desde=2026-01-01&vence_hasta=2026-12-31&orden=-capital&pagina=3&por_pagina=50'
    expect(escribirFiltros(leer(texto)).toString()).toBe(texto)
  })

  it('accepts repeated values and drops what it does not know', () => {
    const filtros = leer(
      'tipo=multa&tipo=inventado,facilidad_pago&orden=-clave&pagina=-2&por_pagina=7&fecha_pago=ayer',
    )
    expect(filtros.tipo).toEqual(['multa', 'facilidad_pago'])
    expect(filtros).toMatchObject({
      orden: 'fecha_vencimiento',
      descendente: false,
      pagina: 1,
      por_pagina: 25,
      fecha_pago: null,
    })
  })

  it('goes back to the first page when a filter changes, and only then', () => {
    const enTercera = leer('pagina=3')
    expect(cambiarFiltros(enTercera, { q: 'tv' }).pagina).toBe(1)
    expect(cambiarFiltros(enTercera, { pagina: 4 }).pagina).toBe(4)
  })

  it('leaves page and size out of the export', () => {
    expect(soloSeleccion(leer('q=tv&pagina=3&por_pagina=50')).toString()).toBe('q=tv')
  })
})

describe('chips', () => {
  const filtros = leer(
    'q=tv&tipo=multa&situacion=vencida,por_vencer&vence_desde=2026-01-01&orden=-capital',
  )

  it('shows one for each thing that narrows the list', () => {
    expect(fichasDe(filtros).map((ficha) => `${ficha.campo}=${ficha.valor}`)).toEqual([
      'situacion=vencida',
      'situacion=por_vencer',
      'tipo=multa',
      'q=tv',
      'vence_desde=2026-01-01',
    ])
  })

  it('removes only its own', () => {
    const sinVencida = quitarFicha(filtros, { campo: 'situacion', valor: 'vencida' })
    expect(sinVencida.situacion).toEqual(['por_vencer'])
    expect(
      quitarFicha(sinVencida, { campo: 'vence_desde', valor: '2026-01-01' }).vence_desde,
    ).toBeNull()
    expect(quitarFicha(filtros, { campo: 'q', valor: 'tv' }).q).toBe('')
  })

  it('keeps order and day of payment when all are removed', () => {
    expect(fichasDe(quitarTodas(filtros))).toEqual([])
    expect(quitarTodas(filtros).orden).toBe('capital')
  })
})
