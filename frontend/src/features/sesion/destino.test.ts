import { expect, it } from 'vitest'
import { destinoSeguro } from './destino'

it.each([
  ['', '/'],
  ['?volver=%2Fobligaciones%3Ftipo%3Dmulta', '/obligaciones?tipo=multa'],
  ['?volver=https%3A%2F%2Fotro.example', '/'],
  ['?volver=%2F%2Fotro.example', '/'],
  ['?volver=%2F%5Cotro.example', '/'],
  ['?volver=javascript%3Aalert(1)', '/'],
  ['?volver=%2Fingresar', '/'],
])('after %j the application opens %j', (busqueda, destino) => {
  expect(destinoSeguro(busqueda)).toBe(destino)
})
