import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Respuesta } from './ComoPagar'

const obligacion = {
  situacion: 'vencida',
  pagable: true,
  motivo_no_pagable: null,
  fur_id: 'f1',
  autoliquidacion_id: 'a1',
} as const

const dice = (cambio: object, fur: { vencido: boolean } | null) =>
  render(
    <Respuesta
      obligacion={{ ...obligacion, ...cambio }}
      fur={fur && { ...fur, fecha_limite_pago: '2026-05-15' }}
    />,
  ).container.textContent

describe('whether an obligation can be paid now', () => {
  it('says yes only with a FUR that still serves', () => {
    expect(dice({}, { vencido: false })).toMatch(/^Sí.*hasta el 15\/05\/2026/)
  })

  it('does not send anybody to the bank with a FUR that expired', () => {
    const palabras = dice({}, { vencido: true })
    expect(palabras).toMatch(/^Hoy no desde SER.*sirvió hasta el 15\/05\/2026.*canales de contacto/)
    expect(palabras).not.toContain('Sí')
  })

  it('says what comes first, or who to ask, when there is no FUR', () => {
    expect(dice({ situacion: 'sin_presentar', fur_id: null }, null)).toMatch(/primero presente/)
    expect(dice({ fur_id: null }, null)).toMatch(/todavía no se genera FUR.*canales de contacto/)
    expect(dice({ pagable: false, motivo_no_pagable: 'Es informativa.' }, null)).toBe(
      'No por ahora. Es informativa.',
    )
  })
})
