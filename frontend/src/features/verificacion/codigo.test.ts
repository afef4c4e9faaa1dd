import { expect, it } from 'vitest'
import { leerCodigo } from './codigo'

it.each([
  ['K7QF-3M2P-X9RT', 'K7QF-3M2P-X9RT'],
  ['k7qf3m2px9rt', 'K7QF-3M2P-X9RT'],
  [' k7qf 3m2p x9rt ', 'K7QF-3M2P-X9RT'],
  ['K7QF–3M2P–X9RT', 'K7QF-3M2P-X9RT'],
  ['K7QF-3M2P', null],
  ['', null],
])('%j is read as %j', (texto, codigo) => {
  expect(leerCodigo(texto)).toBe(codigo)
})
