import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { type Columna, DataTable } from './DataTable'

interface Fila {
  id: string
  nombre: string
  valor: string
}

const FILAS: Fila[] = [
  { id: 'a', nombre: 'Multa', valor: '2.000.000' },
  { id: 'b', nombre: 'Facilidad', valor: '700.000' },
]
const COLUMNAS: Columna<Fila>[] = [
  { id: 'nombre', titulo: 'Concepto', principal: true, ordenable: true, celda: (f) => f.nombre },
  { id: 'valor', titulo: 'Valor', numerica: true, ordenable: true, celda: (f) => f.valor },
]

describe('data table', () => {
  it('is a named table whose rows are named by their main cell', () => {
    render(<DataTable titulo="Deudas" columnas={COLUMNAS} filas={FILAS} clave={(f) => f.id} />)
    const tabla = screen.getByRole('table', { name: 'Deudas' })
    expect(within(tabla).getByRole('rowheader', { name: 'Multa' })).toBeInTheDocument()
    expect(within(tabla).getAllByRole('row')).toHaveLength(3)
  })

  it('says the order and asks for the opposite one', async () => {
    const alOrdenar = vi.fn()
    const persona = userEvent.setup()
    render(
      <DataTable
        titulo="Deudas"
        columnas={COLUMNAS}
        filas={FILAS}
        clave={(f) => f.id}
        orden={{ columna: 'valor', descendente: false }}
        alOrdenar={alOrdenar}
      />,
    )
    expect(screen.getByRole('columnheader', { name: 'Valor' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    )
    await persona.click(screen.getByRole('button', { name: 'Valor' }))
    expect(alOrdenar).toHaveBeenCalledWith({ columna: 'valor', descendente: true })
    await persona.click(screen.getByRole('button', { name: 'Concepto' }))
    expect(alOrdenar).toHaveBeenLastCalledWith({ columna: 'nombre', descendente: false })
  })

  it('offers the same orders in a list, for the cards of a phone', async () => {
    const alOrdenar = vi.fn()
    const persona = userEvent.setup()
    render(
      <DataTable
        titulo="Deudas"
        columnas={COLUMNAS}
        filas={FILAS}
        clave={(f) => f.id}
        orden={{ columna: 'valor', descendente: false }}
        alOrdenar={alOrdenar}
      />,
    )
    await persona.selectOptions(screen.getByLabelText('Ordenar por'), '-nombre')
    expect(alOrdenar).toHaveBeenCalledWith({ columna: 'nombre', descendente: true })
  })

  it('says in words why a row cannot be chosen', async () => {
    const alternar = vi.fn()
    const persona = userEvent.setup()
    render(
      <DataTable
        titulo="Deudas"
        columnas={COLUMNAS}
        filas={FILAS}
        clave={(f) => f.id}
        seleccion={{
          elegidas: new Set(),
          alternar,
          rotulo: (fila) => `Elegir ${fila.nombre}`,
          motivoBloqueo: (fila) => (fila.id === 'b' ? 'Pago pendiente en el banco' : null),
        }}
      />,
    )
    await persona.click(screen.getByRole('checkbox', { name: 'Elegir Multa' }))
    expect(alternar).toHaveBeenCalledWith(FILAS[0])
    expect(screen.getByText('Pago pendiente en el banco')).toBeInTheDocument()
    expect(screen.getAllByRole('checkbox')).toHaveLength(1)
  })
})
