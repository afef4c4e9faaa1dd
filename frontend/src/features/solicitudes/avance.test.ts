import { expect, it } from 'vitest'
import type { SolicitudAbierta } from '@/api/modelos'
import { avanceDe, faltasDe, loQueFalta, rutaDelCampo } from './avance'

const falta = (campo: string) => ({ campo, codigo: 'REQUERIDO', mensaje: 'Falta' })

const solicitud = (parte: object): SolicitudAbierta =>
  ({
    formulario: {
      fecha: '2026-11-30',
      empresa: {},
      representante: {},
      contador: { calidad: 'contador' },
      contactos: [],
      administrador: {},
    },
    anexos: [],
    motivos: [],
    faltas: [],
    ...parte,
  }) as unknown as SolicitudAbierta

it('tells what was kept with errors from what nobody began', () => {
  const una = solicitud({
    formulario: { administrador: { nombre: 'Diego' }, contador: { calidad: 'contador' } },
    faltas: [falta('/contador/nombre'), falta('/administrador/correo')],
  })
  expect(avanceDe(una, 'administrador')).toBe('con_errores')
  // What the form itself fills in is no beginning.
  expect(avanceDe(una, 'contador')).toBe('sin_empezar')
  expect(avanceDe(una, 'representante')).toBe('completa')
})

it('tells a document that does not serve from one that is missing', () => {
  const con = (archivo: object | null) =>
    solicitud({
      anexos: [{ clase: 'cedula_representante', archivo }],
      faltas: [falta('/anexos/cedula_representante')],
    })
  expect(avanceDe(con(null), 'anexos')).toBe('sin_empezar')
  expect(avanceDe(con({ nombre: 'a.pdf' }), 'anexos')).toBe('con_errores')
})

it('puts first what the ministry asked to correct', () => {
  const una = solicitud({ motivos: [{ campo: '/empresa/direccion', motivo: 'Incompleta' }] })
  expect(avanceDe(una, 'empresa')).toBe('por_corregir')
})

it('names what is missing in the order of the form, and leads to each field', () => {
  const una = solicitud({
    faltas: [falta('/anexos/x'), falta('/empresa/telefonos'), falta('/empresa/direccion')],
  })
  expect(faltasDe(una, 'empresa').map(({ campo }) => campo)).toEqual([
    '/empresa/direccion',
    '/empresa/telefonos',
  ])
  expect(loQueFalta(una, (parte) => parte)).toBe('empresa (2), anexos (1)')
  expect(rutaDelCampo('/empresa/direccion')).toBe(
    '/solicitar-usuario/borrador/empresa?campo=%2Fempresa%2Fdireccion',
  )
})
