import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { DateBox, type DateBoxProps } from './DateBox'
import { semanasDe } from './mes'

function Caja(props: Partial<DateBoxProps>) {
  const [texto, setTexto] = useState(props.value ?? '')
  return <DateBox label="Fecha de pago" {...props} value={texto} onChange={setTexto} />
}

const campo = () => screen.getByLabelText<HTMLInputElement>('Fecha de pago')

describe('box for a day', () => {
  it.each(['9/3/27', '09032027', '9 mar 2027'])('reads «%s» on leaving', async (escrito) => {
    const persona = userEvent.setup()
    render(<Caja />)
    await persona.type(campo(), escrito)
    expect(campo().value).toBe(escrito)
    await persona.tab()
    expect(campo().value).toBe('09/03/2027')
  })

  it('keeps what it does not understand, and says the error of the form', async () => {
    const persona = userEvent.setup()
    render(<Caja error="Fecha de pago: no es una fecha del calendario." />)
    await persona.type(campo(), '31/04/2026')
    await persona.tab()
    expect(campo().value).toBe('31/04/2026')
    expect(campo()).toHaveAccessibleDescription(/no es una fecha del calendario/)
    expect(campo()).toBeInvalid()
  })

  it('has no calendar without the day of the service', () => {
    render(<Caja />)
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('calendar', () => {
  const abrir = async (props: Partial<DateBoxProps> = {}) => {
    const persona = userEvent.setup()
    render(<Caja today="2026-11-21" {...props} />)
    await persona.click(
      screen.getByRole('button', { name: 'Elegir en el calendario: Fecha de pago' }),
    )
    return { persona, dialogo: await screen.findByRole('dialog') }
  }

  it('opens on today and moves with the keys of the pattern', async () => {
    const { persona, dialogo } = await abrir()
    const dia = (nombre: RegExp) => within(dialogo).getByRole('button', { name: nombre })
    expect(dia(/21 de noviembre de 2026/)).toHaveFocus()
    await persona.keyboard('{ArrowRight}')
    expect(dia(/22 de noviembre/)).toHaveFocus()
    await persona.keyboard('{ArrowDown}{Home}')
    expect(dia(/23 de noviembre/)).toHaveFocus()
    await persona.keyboard('{PageDown}')
    expect(dia(/23 de diciembre de 2026/)).toHaveFocus()
    await persona.keyboard('{Shift>}{PageUp}{/Shift}')
    expect(dia(/23 de diciembre de 2025/)).toHaveFocus()
  })

  it('writes the chosen day in the box and takes the focus there', async () => {
    const { persona } = await abrir({ value: '30/11/2026' })
    await persona.keyboard('{ArrowRight}{Enter}')
    expect(campo().value).toBe('01/12/2026')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(campo()).toHaveFocus()
  })

  it('does not choose a day before the first allowed', async () => {
    const { persona, dialogo } = await abrir({ min: '2026-11-21' })
    const ayer = within(dialogo).getByRole('button', { name: /20 de noviembre/ })
    expect(ayer).toHaveAttribute('aria-disabled', 'true')
    await persona.click(ayer)
    expect(campo().value).toBe('')
  })
})

it('lays out a month in weeks that start on Monday', () => {
  const semanas = semanasDe(2026, 11)
  expect(semanas[0]).toEqual([null, null, null, null, null, null, '2026-11-01'])
  expect(semanas.at(-1)).toEqual(['2026-11-30', null, null, null, null, null, null])
  expect(semanas.flat().filter(Boolean)).toHaveLength(30)
})
