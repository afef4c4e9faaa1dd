import { expect, it } from 'vitest'
import { diferenciasEntre } from './diferencias'

const linea = (valor: string) => ({ servicio: 'internet_fijo', descripcion: '', valor })
const base = {
  sin_ingresos: false,
  ingresos: [linea('1.00'), linea('2.00')],
  terminales: '0.00',
  devoluciones: '0.00',
}

it('says nothing when both versions are the same', () => {
  expect(diferenciasEntre(base, structuredClone(base))).toEqual([])
})

it('names each item that differs, and lines that only one has', () => {
  const otra = {
    ...base,
    ingresos: [linea('1.00'), linea('9.00'), linea('3.00')],
    devoluciones: '5.00',
  }
  expect(diferenciasEntre(base, otra)).toEqual([
    { que: 'linea', numero: 2, mia: linea('2.00'), otra: linea('9.00') },
    { que: 'linea', numero: 3, mia: null, otra: linea('3.00') },
    { que: 'devoluciones', mia: '0.00', otra: '5.00' },
  ])
})
