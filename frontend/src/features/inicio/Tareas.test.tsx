import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Inicio } from '@/api/modelos'
import { Tareas } from './Tareas'

const fila = {
  id: 'o1',
  concepto: 'Multa',
  situacion: 'vencida',
  dias: -3,
  total: '1000000.00',
  periodo: null,
  expediente: null,
  autoliquidacion_id: null,
  fur_id: null,
}

const ver = (cantidad: number) =>
  render(
    <Tareas
      inicio={
        {
          vencidas: [fila],
          proximas: [],
          por_atender: { cantidad, total: '3000000.00' },
        } as unknown as Inicio
      }
    />,
  )

describe('what is overdue', () => {
  it('says how many more there are, and where', () => {
    ver(3)
    expect(screen.getByRole('link', { name: 'Ver las demás (2)' })).toHaveAttribute(
      'href',
      '/obligaciones?situacion=vencida,sin_presentar_vencida',
    )
    expect(screen.getByText(/1\.000\.000/)).toBeVisible()
  })

  it('says nothing more when all are shown', () => {
    ver(1)
    expect(screen.queryByRole('link', { name: /demás|otra/ })).toBeNull()
  })
})
