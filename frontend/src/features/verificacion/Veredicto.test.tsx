import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Veredicto } from './Veredicto'

const veredicto = (cambio: object) => {
  const documento = {
    estado: 'generado',
    vigente: true,
    demostrativo: false,
    fecha_limite_pago: '2026-05-15',
    ...cambio,
  }
  return render(<Veredicto documento={documento} />).container.textContent
}

describe('verdict on a code', () => {
  it('calls authentic what can be relied on', () => {
    expect(veredicto({})).toMatch(/El documento es auténtico/)
  })

  it.each([{}, { vigente: false }, { estado: 'pagado' }])(
    'says first that a demonstration has no legal effect: %j',
    (cambio) => {
      const palabras = veredicto({ ...cambio, demostrativo: true })
      expect(palabras).toMatch(/: Es un documento de demostración/)
      expect(palabras).not.toContain('auténtico')
    },
  )

  it('does not say that a paid form is out of date', () => {
    const palabras = veredicto({ estado: 'pagado', vigente: false })
    expect(palabras).toContain('ya se pagó')
    expect(palabras).not.toContain('ya no sirve')
  })

  it('says when the date passed unpaid, and when it was annulled', () => {
    expect(veredicto({ vigente: false })).toContain('ya no sirve para pagar')
    expect(veredicto({ estado: 'anulado', demostrativo: true })).toContain('fue anulado')
  })
})
