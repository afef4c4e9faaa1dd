import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ErrorDeApi, problemaPropio } from '@/api/problema'
import { FormularioDeIngreso } from './FormularioDeIngreso'
import { ingresar } from './ingresar'
import { leerRecordado } from './recordado'

vi.mock('./ingresar', () => ({ ingresar: vi.fn() }))
vi.mock('@/app/comprobacion/comprobacion', () => ({ prepararComprobacion: vi.fn() }))

async function llenar() {
  await userEvent.type(screen.getByLabelText(/^NIT del operador/), '900.123.456-8')
  await userEvent.type(screen.getByLabelText(/^Número de identificación/), '1.020.304.050')
  await userEvent.type(screen.getByLabelText(/^Contraseña/), ' con espacios ')
}

const enviar = () => userEvent.click(screen.getByRole('button', { name: 'Ingresar' }))

describe('login form', () => {
  beforeEach(() => {
    vi.mocked(ingresar).mockReset()
  })

  it('says what is missing, field by field, and sends nothing', async () => {
    render(<FormularioDeIngreso />)
    await enviar()
    expect(screen.getByRole('alert')).toHaveFocus()
    expect(screen.getAllByRole('link')).toHaveLength(3)
    expect(screen.getByLabelText(/^Contraseña/)).toBeInvalid()
    expect(ingresar).not.toHaveBeenCalled()
  })

  it('cleans the identification but never the password', async () => {
    vi.mocked(ingresar).mockResolvedValue(null)
    render(<FormularioDeIngreso />)
    await llenar()
    await enviar()
    expect(ingresar).toHaveBeenCalledWith({
      operador: '900.123.456-8',
      usuario: '1020304050',
      clave: ' con espacios ',
    })
    expect(screen.getByText(/Comprobando que no es un robot/)).toBeVisible()
  })

  it('remembers operator and user only, and only if asked', async () => {
    vi.mocked(ingresar).mockResolvedValue(null)
    const { unmount } = render(<FormularioDeIngreso />)
    await llenar()
    await userEvent.click(screen.getByLabelText(/^Recordar/))
    await enviar()
    expect(leerRecordado()).toEqual({ operador: '900.123.456-8', usuario: '1020304050' })
    expect(JSON.stringify(localStorage)).not.toContain('espacios')
    unmount()
    render(<FormularioDeIngreso />)
    expect(screen.getByLabelText(/^NIT del operador/)).toHaveValue('900.123.456-8')
  })

  it('says how long to wait when the access is locked, and waits', async () => {
    const problema = { ...problemaPropio('ACCESO_BLOQUEADO', 429), espera_segundos: 290 }
    vi.mocked(ingresar).mockRejectedValue(new ErrorDeApi(problema))
    render(<FormularioDeIngreso />)
    await llenar()
    await enviar()
    expect(await screen.findByText(/Podrá intentar de nuevo en 4 min 50 s/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Ingresar' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await enviar()
    expect(ingresar).toHaveBeenCalledTimes(1)
  })

  it('does not make another person wait for that lock', async () => {
    const problema = { ...problemaPropio('ACCESO_BLOQUEADO', 429), espera_segundos: 290 }
    vi.mocked(ingresar).mockRejectedValueOnce(new ErrorDeApi(problema)).mockResolvedValue(null)
    render(<FormularioDeIngreso />)
    await llenar()
    await enviar()
    await screen.findByText(/Podrá intentar de nuevo/)
    await userEvent.type(screen.getByLabelText(/^Número de identificación/), '9')
    expect(screen.queryByText(/Podrá intentar de nuevo/)).toBeNull()
    expect(screen.queryByRole('alert')).toBeNull()
    await enviar()
    expect(ingresar).toHaveBeenCalledTimes(2)
  })

  it('says at the field what is too long, and the remedy, without asking the server', async () => {
    render(<FormularioDeIngreso />)
    await llenar()
    await userEvent.click(screen.getByLabelText(/^NIT del operador/))
    await userEvent.paste('9'.repeat(60))
    await userEvent.click(screen.getByLabelText(/^Contraseña/))
    await userEvent.paste('x'.repeat(5000))
    await enviar()
    expect(screen.getByLabelText(/^NIT del operador/)).toHaveAccessibleDescription(
      /demasiados números/,
    )
    expect(screen.getByLabelText(/^Contraseña/)).toHaveAccessibleDescription(/más de 200 letras/)
    expect(ingresar).not.toHaveBeenCalled()
  })

  it('shows at its field what the server refused', async () => {
    const errores = [{ campo: '/clave', codigo: 'LARGO', mensaje: 'x' }]
    vi.mocked(ingresar).mockRejectedValue(
      new ErrorDeApi({ ...problemaPropio('DATOS_INVALIDOS', 422), errores }),
    )
    render(<FormularioDeIngreso />)
    await llenar()
    await enviar()
    expect(await screen.findByLabelText(/^Contraseña/)).toBeInvalid()
    expect(screen.getByRole('alert')).toHaveTextContent('Escríbala de nuevo')
  })

  it('answers the same to any wrong credential', async () => {
    vi.mocked(ingresar).mockRejectedValue(
      new ErrorDeApi(problemaPropio('CREDENCIALES_INVALIDAS', 401)),
    )
    render(<FormularioDeIngreso />)
    await llenar()
    await enviar()
    expect(await screen.findByRole('alert')).toHaveTextContent('No pudimos ingresar con esos datos')
    expect(screen.getByLabelText(/^NIT del operador/)).toBeValid()
  })
})
