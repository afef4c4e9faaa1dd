import { describe, expect, it } from 'vitest'
import { escribirFiltros, hayFiltros, leerFiltros } from './filtros'

const leer = (texto: string) => leerFiltros(new URLSearchParams(texto))

describe('state of the list of FUR in the address', () => {
  it('comes back the same after a copy of the address', () => {
    const texto =
      'q=2026&desde=2026-01-01&hasta=2026-12-31&tipo=presentacion&estado=pagado&pagina=2'
    expect(escribirFiltros(leer(texto)).toString()).toBe(texto)
  })

  it('drops what it does not know', () => {
    expect(leer('desde=ayer&tipo=otro&pagina=-1')).toEqual({
      q: '',
      desde: null,
      hasta: null,
      tipo: '',
      estado: '',
      pagina: 1,
    })
  })

  it('tells a filtered list from a page of the whole one', () => {
    expect(hayFiltros(leer('pagina=3'))).toBe(false)
    expect(hayFiltros(leer('q=1'))).toBe(true)
  })
})
