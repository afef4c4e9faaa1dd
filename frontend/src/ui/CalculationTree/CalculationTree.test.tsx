import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CalculationTree } from './CalculationTree'
import type { LineaCalculo } from './tipos'

const linea = (datos: Partial<LineaCalculo>): LineaCalculo => ({
  codigo: 'x',
  concepto: 'X',
  valor: '0.00',
  valor_exacto: '0',
  formula: '',
  operandos: [],
  parametro: null,
  redondeo: null,
  norma: null,
  lineas: [],
  ...datos,
})

/** The worked case A of the rules: three legs of rate, 77 days of delay. */
const tramo = (desde: string, hasta: string, dias: string, tasa: string, valor: string) =>
  linea({
    codigo: 'tramo_mora',
    concepto: 'Tramo de interés',
    valor,
    valor_exacto: valor,
    operandos: [
      { nombre: 'capital', valor: '20520000', unidad: 'COP' },
      { nombre: 'tasa', valor: tasa, unidad: 'porcentaje' },
      { nombre: 'dias', valor: dias, unidad: 'dias' },
      { nombre: 'desde', valor: desde, unidad: 'fecha' },
      { nombre: 'hasta', valor: hasta, unidad: 'fecha' },
    ],
    parametro: {
      codigo: 'mora.tasa',
      nombre: 'Tasa de interés moratorio',
      valor: tasa,
      unidad: 'porcentaje anual',
      desde: desde.slice(0, 8) + '01',
      hasta,
      norma: 'Estatuto Tributario',
      articulo: 'artículo 635',
      confianza: 'seen',
      demostrativo: desde.startsWith('2025-09'),
    },
  })

const total = linea({
  codigo: 'total',
  concepto: 'Total a pagar',
  valor: '22440000.00',
  formula: 'Total a pagar: contraprestación más sanción más intereses.',
  lineas: [
    linea({
      codigo: 'contraprestacion',
      concepto: 'Contraprestación',
      valor: '20520000.00',
      valor_exacto: '20520000',
      formula: 'Contraprestación: $ 1.080.000.000 × 1,9 % = $ 20.520.000.',
      operandos: [
        { nombre: 'base', valor: '1080000000', unidad: 'COP' },
        { nombre: 'dato_nuevo', valor: '3', unidad: 'SMLMV' },
      ],
      norma: 'Ley 1341 de 2009, artículo 36',
    }),
    linea({
      codigo: 'intereses_mora',
      concepto: 'Intereses de mora',
      valor: '997000.00',
      valor_exacto: '996794.1369863013698630136986',
      redondeo: { regla: 'Al múltiplo de mil más cercano', norma: 'Estatuto Tributario, art. 577' },
      lineas: [
        tramo('2025-07-16', '2025-07-31', '16', '22.78', '204907.66'),
        tramo('2025-08-01', '2025-08-31', '31', '23.17', '403805.49'),
        tramo('2025-09-01', '2025-09-30', '30', '23.01', '388080.99'),
      ],
    }),
  ],
})

describe('tree of a calculation', () => {
  it('opens each figure into formula, operands, rounding and norm', () => {
    render(<CalculationTree linea={total} />)
    expect(screen.getByRole('heading', { level: 3, name: 'Total a pagar' })).toBeInTheDocument()
    expect(screen.getByRole('heading', { level: 4, name: 'Contraprestación' })).toBeInTheDocument()
    expect(screen.getByText(/1\.080\.000\.000 × 1,9 %/)).toBeInTheDocument()
    expect(screen.getByText('Ley 1341 de 2009, artículo 36')).toBeInTheDocument()
    expect(screen.getByText(/Al múltiplo de mil más cercano/)).toHaveTextContent(
      'Estatuto Tributario, art. 577',
    )
    expect(screen.getByText('$ 996.794,1369…')).toBeInTheDocument()
  })

  it('names the operands in words, also those it does not know', () => {
    render(<CalculationTree linea={total} />)
    const datos = screen.getAllByRole('list', { name: 'Con estos datos' })[0]
    expect(datos).toHaveTextContent('Base $ 1.080.000.000')
    expect(datos).toHaveTextContent('Dato nuevo 3 SMLMV')
  })

  it('shows legs of the same kind as a table, with the source of each rate', () => {
    render(<CalculationTree linea={total} />)
    const tabla = screen.getByRole('table', { name: 'Intereses de mora, en detalle' })
    const encabezados = within(tabla).getAllByRole('columnheader')
    expect(encabezados.map((celda) => celda.textContent)).toEqual([
      'Concepto',
      'Capital',
      'Días',
      'Parámetro',
      'Valor (COP)',
    ])
    const fila = within(tabla).getByRole('row', { name: /16\/07\/2025 – 31\/07\/2025/ })
    expect(fila).toHaveTextContent('16 días')
    expect(fila).toHaveTextContent('22,78 % anual')
    expect(fila).toHaveTextContent('Vigente del 01/07/2025 al 31/07/2025')
    expect(fila).toHaveTextContent('Estatuto Tributario, artículo 635')
    expect(fila).toHaveTextContent('Leída en su fuente')
    expect(fila).toHaveTextContent('$ 204.907,66')
    const suma = within(tabla).getByRole('row', { name: /Total, redondeado/ })
    expect(suma).toHaveTextContent('$ 997.000')
  })

  it('says aloud which rate is for demonstration', () => {
    render(<CalculationTree linea={total} />)
    expect(screen.getAllByText('Tasa de demostración.')).toHaveLength(1)
  })

  it('opens a long list of legs when the page is printed', () => {
    const muchos = Array.from({ length: 12 }, (_, i) =>
      tramo(`2024-${String(i + 1).padStart(2, '0')}-01`, '2024-12-31', '30', '20', '1.00'),
    )
    render(<CalculationTree linea={linea({ concepto: 'Mora', lineas: muchos })} />)
    const plegable = screen.getByText('Ver las 12 líneas del detalle').closest('details')
    expect(plegable).not.toHaveAttribute('open')
    window.dispatchEvent(new Event('beforeprint'))
    expect(plegable).toHaveAttribute('open')
  })
})
