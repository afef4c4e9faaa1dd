import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Contador } from './Contador'

describe('the live counter', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is seen at every key and heard when the typing rests', () => {
    const { rerender } = render(<Contador escritos={0} maximo={300} />)
    expect(screen.getByText('Caracteres ingresados: 0, máximo 300.')).toBeInTheDocument()
    act(() => vi.advanceTimersByTime(2000))
    expect(screen.getByRole('status')).toHaveTextContent('')
    for (const escritos of [1, 2, 3]) {
      rerender(<Contador escritos={escritos} maximo={300} />)
      act(() => vi.advanceTimersByTime(200))
      expect(screen.getByRole('status')).toHaveTextContent('')
    }
    expect(screen.getByText('Caracteres ingresados: 3, máximo 300.')).toBeInTheDocument()
    act(() => vi.advanceTimersByTime(1000))
    expect(screen.getByRole('status')).toHaveTextContent('Quedan 297 caracteres.')
  })
})
