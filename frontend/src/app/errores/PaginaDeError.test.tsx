import { render, screen } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { describe, expect, it, vi } from 'vitest'
import { PaginaDeError } from './PaginaDeError'

function conCodigoQueNoLlega() {
  const enrutador = createMemoryRouter([
    {
      path: '/',
      ErrorBoundary: PaginaDeError,
      lazy: () =>
        Promise.reject(new TypeError('Failed to fetch dynamically imported module: /assets/x.js')),
    },
  ])
  render(<RouterProvider router={enrutador} />)
}

const red = (hay: boolean) => vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(hay)

describe('page whose code did not come', () => {
  it('is of an old version when the service answers', async () => {
    red(true)
    vi.stubGlobal('fetch', vi.fn().mockResolvedValue(new Response()))
    conCodigoQueNoLlega()
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'Hay una versión nueva de SER',
    )
  })

  it('says that there is no network when the device has none', async () => {
    red(false)
    conCodigoQueNoLlega()
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Sin conexión')
    expect(screen.getByRole('button', { name: 'Intentar de nuevo' })).toHaveAccessibleDescription(
      /cuando vuelva la conexión/,
    )
  })

  it('says the same when the device believes in a network that leads nowhere', async () => {
    red(true)
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('Failed to fetch')))
    conCodigoQueNoLlega()
    expect(await screen.findByText('Sin conexión')).toBeVisible()
    expect(screen.queryByText(/versión nueva/)).toBeNull()
  })
})
