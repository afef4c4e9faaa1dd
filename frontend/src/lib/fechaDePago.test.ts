import { describe, expect, it } from 'vitest'
import { leerFechaDePago } from './fechaDePago'

const HOY = '2026-11-21'

describe('payment date', () => {
  it.each([
    ['21/11/2026', '2026-11-21'],
    ['2027-03-01', '2027-03-01'],
    ['21/11/2028', '2028-11-21'],
  ])('takes «%s»', (texto, fecha) => {
    expect(leerFechaDePago(texto, HOY)).toEqual({ ok: true, fecha })
  })

  it.each([
    ['', 'falta'],
    ['31/02/2027', 'mal'],
    ['2020-01-01', 'anterior'],
    ['22/11/2028', 'lejana'],
    ['31/12/2099', 'lejana'],
  ])('refuses «%s»: %s', (texto, motivo) => {
    expect(leerFechaDePago(texto, HOY)).toEqual({ ok: false, motivo })
  })

  it('checks only the calendar until the clock of the service answers', () => {
    expect(leerFechaDePago('31/12/2099', undefined).ok).toBe(true)
  })
})
