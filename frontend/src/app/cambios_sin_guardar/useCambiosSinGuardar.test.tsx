import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { createMemoryRouter, RouterProvider, useNavigate } from 'react-router'
import { describe, expect, it } from 'vitest'
import { useEnlacesInternos } from '../layout/useEnlacesInternos'
import { cambio, useCambiosSinGuardar } from './useCambiosSinGuardar'

function Formulario() {
  const enlaces = useEnlacesInternos()
  const navegar = useNavigate()
  const [texto, setTexto] = useState('')
  const guardia = useCambiosSinGuardar(cambio('', texto))
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div onClick={enlaces}>
      <input
        aria-label="Detalle"
        value={texto}
        onChange={(evento) => {
          setTexto(evento.target.value)
        }}
      />
      <a href="/otra">otra</a>
      <a href="/formulario?filtro=1">filtro</a>
      <button
        type="button"
        onClick={() => {
          guardia.soltar()
          void navegar('/otra')
        }}
      >
        enviar
      </button>
      {guardia.pregunta}
    </div>
  )
}

function abrir() {
  const enrutador = createMemoryRouter(
    [
      { path: '/formulario', Component: Formulario },
      { path: '*', element: <p>otra página</p> },
    ],
    { initialEntries: ['/antes', '/formulario'], initialIndex: 1 },
  )
  render(<RouterProvider router={enrutador} />)
  return { persona: userEvent.setup(), donde: () => enrutador.state.location.pathname, enrutador }
}

/** Whether the browser would ask before it reloads. */
function preguntaAlRecargar(): boolean {
  const evento = new Event('beforeunload', { cancelable: true })
  dispatchEvent(evento)
  return evento.defaultPrevented
}

const campo = () => screen.getByLabelText<HTMLInputElement>('Detalle')
const dialogo = () => screen.findByRole('dialog', { name: 'Hay cambios sin guardar' })

describe('a form with something written', () => {
  it('keeps the text of who stays', async () => {
    const { persona, donde } = abrir()
    await persona.type(campo(), 'No llegó')
    await persona.click(screen.getByRole('link', { name: 'otra' }))
    await persona.click(within(await dialogo()).getByRole('button', { name: 'Quedarse' }))
    expect(donde()).toBe('/formulario')
    expect(campo()).toHaveValue('No llegó')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('asks on the way back too, and lets go who says so', async () => {
    const { persona, donde, enrutador } = abrir()
    await persona.type(campo(), 'No llegó')
    await enrutador.navigate(-1)
    const pregunta = await dialogo()
    expect(donde()).toBe('/formulario')
    await persona.click(within(pregunta).getByRole('button', { name: 'Salir sin guardar' }))
    expect(await screen.findByText('otra página')).toBeVisible()
    expect(donde()).toBe('/antes')
  })

  it('is not lost by a reload that nobody confirmed', async () => {
    const { persona } = abrir()
    expect(preguntaAlRecargar()).toBe(false)
    await persona.type(campo(), 'No llegó')
    expect(preguntaAlRecargar()).toBe(true)
    await persona.clear(campo())
    expect(preguntaAlRecargar()).toBe(false)
  })

  it('does not ask where the page stays', async () => {
    const { persona, enrutador } = abrir()
    await persona.type(campo(), 'No llegó')
    await persona.click(screen.getByRole('link', { name: 'filtro' }))
    expect(enrutador.state.location.search).toBe('?filtro=1')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(campo()).toHaveValue('No llegó')
  })
})

it('asks nothing where nothing was written', async () => {
  const { persona, donde } = abrir()
  await persona.click(screen.getByRole('link', { name: 'otra' }))
  expect(donde()).toBe('/otra')
})

it('asks nothing after it was sent', async () => {
  const { persona, donde } = abrir()
  await persona.type(campo(), 'No llegó')
  await persona.click(screen.getByRole('button', { name: 'enviar' }))
  expect(await screen.findByText('otra página')).toBeVisible()
  expect(donde()).toBe('/otra')
})
