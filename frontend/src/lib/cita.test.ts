import { expect, it } from 'vitest'
import { cita } from './cita'

it.each([
  ['7', 'Decreto 1161 de 2010, art. 7'],
  ['867-1', 'Decreto 1161 de 2010, art. 867-1'],
  ['8 par.', 'Decreto 1161 de 2010, art. 8 par.'],
  ['4 a', 'Decreto 1161 de 2010, art. 4 a'],
  ['33, tabla 1', 'Decreto 1161 de 2010, art. 33, tabla 1'],
  ['2.2.8.4.4, núm. 2', 'Decreto 1161 de 2010, art. 2.2.8.4.4, núm. 2'],
  ['7, 9', 'Decreto 1161 de 2010, arts. 7, 9'],
  ['7 y 9', 'Decreto 1161 de 2010, arts. 7 y 9'],
  ['11 a 13', 'Decreto 1161 de 2010, arts. 11 a 13'],
  ['67 inc. 2 y 68', 'Decreto 1161 de 2010, arts. 67 inc. 2 y 68'],
  ['artículo 635', 'Decreto 1161 de 2010, artículo 635'],
  ['arts. 7 y 9', 'Decreto 1161 de 2010, arts. 7 y 9'],
  ['', 'Decreto 1161 de 2010'],
  [null, 'Decreto 1161 de 2010'],
])('the article %j is cited with its norm', (articulo, texto) => {
  expect(cita('Decreto 1161 de 2010', articulo)).toBe(texto)
})
