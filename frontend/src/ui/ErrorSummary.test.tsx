import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { ErrorSummary } from './ErrorSummary'
import { TextField } from './TextField'

const errores = [{ field: 'nit', message: 'NIT: falta el número.' }]

describe('ErrorSummary', () => {
  beforeEach(() => {
    document.title = 'Ingrese | SER'
  })

  it('takes focus when it appears and marks the title', () => {
    const { rerender } = render(<ErrorSummary errors={[]} />)
    expect(screen.queryByRole('alert')).toBeNull()
    rerender(<ErrorSummary errors={errores} />)
    expect(screen.getByRole('alert')).toHaveFocus()
    expect(document.title).toBe('Error: Ingrese | SER')
    rerender(<ErrorSummary errors={[]} />)
    expect(document.title).toBe('Ingrese | SER')
  })

  it('leads to the field, which says the same words', async () => {
    render(
      <>
        <ErrorSummary errors={errores} />
        <TextField id="nit" label="NIT" error={errores[0]?.message} />
      </>,
    )
    await userEvent.click(screen.getByRole('link', { name: 'NIT: falta el número.' }))
    const campo = screen.getByRole('textbox', { name: 'NIT' })
    expect(campo).toHaveFocus()
    expect(campo).toBeInvalid()
    expect(campo).toHaveAccessibleDescription('Error: NIT: falta el número.')
  })

  it('says how many there are', () => {
    render(<ErrorSummary errors={[...errores, { message: 'Otro.' }]} />)
    expect(screen.getByRole('heading', { name: 'Hay 2 problemas' })).toBeVisible()
  })
})
