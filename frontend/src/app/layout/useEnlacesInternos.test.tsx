import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { describe, expect, it } from 'vitest'
import { useEnlacesInternos } from './useEnlacesInternos'

function Pagina() {
  const enlaces = useEnlacesInternos()
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div onClick={enlaces}>
      <a href="/otra?x=1">interno</a>
      <a href="/api/docs">servidor</a>
      <a href="https://www.gov.co/home/">externo</a>
      <a href="/otra" target="_blank" rel="noopener">
        aparte
      </a>
    </div>
  )
}

function abrir() {
  const enrutador = createMemoryRouter([{ path: '*', Component: Pagina }])
  render(<RouterProvider router={enrutador} />)
  return enrutador
}

describe('plain links', () => {
  it('of this application navigate without reload', async () => {
    const enrutador = abrir()
    await userEvent.click(screen.getByRole('link', { name: 'interno' }))
    expect(enrutador.state.location.pathname + enrutador.state.location.search).toBe('/otra?x=1')
  })

  it.each(['servidor', 'externo', 'aparte'])('%s is left to the browser', async (nombre) => {
    const enrutador = abrir()
    // The browser's own navigation is not part of the test.
    addEventListener('click', (e) => e.preventDefault(), { once: true })
    await userEvent.click(screen.getByRole('link', { name: nombre }))
    expect(enrutador.state.location.pathname).toBe('/')
  })
})
