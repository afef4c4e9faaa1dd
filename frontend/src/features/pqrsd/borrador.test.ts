import { describe, expect, it } from 'vitest'
import { aEnviar, faltas, largo, VACIO } from './borrador'

const DEMAS = { terminos_version: '2026-11', adjuntos: ['a'], captcha: 'x' }

describe('what is filed', () => {
  it('says all that is missing in the order of the page', () => {
    expect(faltas(VACIO, (campo) => campo).map(({ message }) => message)).toEqual([
      'tipo_identificacion',
      'identificacion',
      'nombre',
      'correo',
      'telefono',
      'direccion',
      'tipo',
      'detalle',
      'acepta_terminos',
      'certifica_correo',
    ])
  })

  it('asks for a municipality in Colombia and for a city elsewhere', () => {
    const enColombia = faltas({ ...VACIO, municipio: '' }, (campo) => campo)
    expect(enColombia.some(({ message }) => message === 'municipio')).toBe(true)
    const afuera = faltas({ ...VACIO, pais: '724' }, (campo) => campo)
    expect(afuera.some(({ message }) => message === 'ciudad')).toBe(true)
    expect(afuera.some(({ message }) => message === 'municipio')).toBe(false)
  })

  it('sends the place by its code or by its name, never both', () => {
    const enColombia = aEnviar({ ...VACIO, ciudad: 'Sevilla' }, DEMAS)
    expect(enColombia).toMatchObject({ pais: '170', municipio: '11001', ciudad: null })
    expect(enColombia).not.toHaveProperty('departamento')
    const afuera = aEnviar({ ...VACIO, pais: '724', ciudad: 'Sevilla' }, DEMAS)
    expect(afuera).toMatchObject({ municipio: null, ciudad: 'Sevilla' })
  })

  it('counts characters as the server does', () => {
    expect(largo('niño 👍')).toBe(6)
  })
})
