import { act, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cambiarIdioma } from './idioma'
import { definirTextos, hablarEn, useTextos } from './textos'

const cargar = vi.fn(() =>
  Promise.resolve({ default: { saludo: (n: string) => `Hello, ${n}`, fin: 'End' } }),
)
const textos = definirTextos({ saludo: (n: string) => `Hola, ${n}`, fin: 'Fin' }, cargar)

function Muestra() {
  const t = useTextos(textos)
  return <p>{`${t.saludo('Ana')}. ${t.fin}`}</p>
}

describe('texts', () => {
  afterEach(() => {
    cambiarIdioma('es')
  })

  it('changes everything at once, says it in <html lang>, and loads English once', async () => {
    render(
      <Suspense fallback="…">
        <Muestra />
      </Suspense>,
    )
    expect(screen.getByText('Hola, Ana. Fin')).toBeVisible()
    expect(cargar).not.toHaveBeenCalled()
    await act(() => hablarEn('en'))
    expect(screen.getByText('Hello, Ana. End')).toBeVisible()
    expect(document.documentElement.lang).toBe('en')
    expect(localStorage.getItem('ser.idioma')).toBe('en')
    await act(() => hablarEn('es'))
    await act(() => hablarEn('en'))
    expect(cargar).toHaveBeenCalledTimes(1)
  })
})
