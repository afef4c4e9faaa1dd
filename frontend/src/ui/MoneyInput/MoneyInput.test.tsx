import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { MoneyInput } from './MoneyInput'

function Caja({ error }: { error?: string }) {
  const [texto, setTexto] = useState('')
  return <MoneyInput label="Valor" value={texto} onChange={setTexto} error={error ?? null} />
}

const campo = () => screen.getByLabelText<HTMLInputElement>('Valor')
const eco = () => screen.getByRole('status')

describe('box for pesos', () => {
  it('does not touch what is being typed, and says what it understood on leaving', async () => {
    const persona = userEvent.setup()
    render(<Caja />)
    await persona.type(campo(), '2.345.678,5')
    expect(campo().value).toBe('2.345.678,5')
    expect(eco()).toBeEmptyDOMElement()
    await persona.tab()
    expect(campo().value).toBe('2.345.678,5')
    expect(eco()).toHaveTextContent('= 2.345.678,50 pesos')
  })

  it('asks what an ambiguous comma means, and takes the answer', async () => {
    const persona = userEvent.setup()
    render(<Caja />)
    await persona.type(campo(), '12,340')
    await persona.tab()
    expect(eco()).toHaveTextContent('se puede leer de dos formas')
    expect(screen.getAllByRole('button').map((boton) => boton.textContent)).toEqual([
      'Quise decir 12.340 pesos',
      'Quise decir 12,34 pesos',
    ])
    await persona.click(screen.getByRole('button', { name: 'Quise decir 12.340 pesos' }))
    expect(campo().value).toBe('12.340')
    expect(eco()).toHaveTextContent('= 12.340 pesos')
  })

  it('is silent while it is being corrected', async () => {
    const persona = userEvent.setup()
    render(<Caja />)
    await persona.type(campo(), 'ab')
    await persona.tab()
    expect(eco()).toHaveTextContent('No es un valor en pesos')
    await persona.type(campo(), '{Backspace}')
    expect(eco()).toBeEmptyDOMElement()
  })

  it('leaves the word to the error of the form', async () => {
    const persona = userEvent.setup()
    render(<Caja error="Valor: no es un valor en pesos." />)
    await persona.type(campo(), 'ab')
    await persona.tab()
    expect(eco()).toBeEmptyDOMElement()
    expect(campo()).toHaveAccessibleDescription(/Valor: no es un valor en pesos\./)
  })
})
