import { render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { NoPermitida } from './NoPermitida'

const actual = vi.hoisted(() => ({ clase: 'operador' }))
vi.mock('../../sesion/usePersona', () => ({
  usePersona: () => ({ roles: [], permisos: [], operador: { clase: actual.clase } }),
  usePermiso: () => false,
}))

it('sends who works in a company to its administrador operador', () => {
  actual.clase = 'operador'
  render(<NoPermitida />)
  expect(screen.getByText(/administrador operador de su empresa/)).toBeVisible()
})

it('sends who works in the ministry to who administers its accounts', () => {
  actual.clase = 'ministerio'
  render(<NoPermitida />)
  expect(screen.getByText(/administra las cuentas del Ministerio/)).toBeVisible()
  expect(screen.queryByText(/empresa/)).toBeNull()
})
