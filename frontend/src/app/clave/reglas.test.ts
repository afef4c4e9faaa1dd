import { expect, it } from 'vitest'
import { revisar } from './reglas'

const ana = { nombre: 'Ana María Núñez', usuario: '1020304050', operador: '900.123.456-8' }

it.each([
  ['', { largo: false, ajena: null }],
  ['tres tazas', { largo: false, ajena: true }],
  ['tres tazas de cafe frio', { largo: true, ajena: true }],
  ['ñandú vuelan', { largo: true, ajena: true }],
  ['la casa de NUÑEZ', { largo: true, ajena: false }],
  ['mi 1.020.304.050 hoy', { largo: true, ajena: false }],
  ['nit 900123456 aquí', { largo: true, ajena: false }],
  ['una semana en el mar', { largo: true, ajena: true }],
  ['x'.repeat(129), { largo: false, ajena: true }],
])('%j', (clave, reglas) => {
  expect(revisar(clave, ana)).toEqual(reglas)
})
