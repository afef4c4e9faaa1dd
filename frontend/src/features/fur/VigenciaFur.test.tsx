import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { EstadoFur } from './EstadoFur'
import { VigenciaFur } from './VigenciaFur'

const palabrasDe = (estado: string, vencido: boolean) => {
  const fur = { estado, vencido, fecha_limite_pago: '2026-05-15' }
  return render(
    <>
      <EstadoFur fur={fur} />
      <VigenciaFur fur={fur} />
    </>,
  ).container.textContent
}

describe('what a FUR says of its payment date', () => {
  it('says until when while it can be paid', () => {
    expect(palabrasDe('generado', false)).toMatch(/Generado.*hasta el 15 de mayo de 2026/)
  })

  it('says that it is of no use once the date passed unpaid', () => {
    expect(palabrasDe('generado', true)).toMatch(/Venció.*ya no sirve para pagar/)
  })

  it('alarms nobody once its debt was paid, whatever the date', () => {
    const palabras = palabrasDe('pagado', true)
    expect(palabras).toMatch(/Pagado.*ya se pagó/)
    expect(palabras).not.toMatch(/venci|no sirve|era válido/i)
  })
})
