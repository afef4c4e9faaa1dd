import type { NuevaPqrsd } from '@/api/modelos'
import type { FormError } from '@/ui/ErrorSummary'

/** ISO 3166-1 and DIVIPOLA: what the form begins with, as the ministry's does. */
export const COLOMBIA = '170'
const BOGOTA = { departamento: '11', municipio: '11001' }

/** The form as it is written. */
export interface Borrador {
  tipo_identificacion: string
  identificacion: string
  nombre: string
  correo: string
  telefono: string
  direccion: string
  pais: string
  departamento: string
  municipio: string
  ciudad: string
  tipo: string
  detalle: string
  acepta_terminos: boolean
  certifica_correo: boolean
}

export type Campo = keyof Borrador

export const VACIO: Borrador = {
  tipo_identificacion: '',
  identificacion: '',
  nombre: '',
  correo: '',
  telefono: '',
  direccion: '',
  pais: COLOMBIA,
  ...BOGOTA,
  ciudad: '',
  tipo: '',
  detalle: '',
  acepta_terminos: false,
  certifica_correo: false,
}

/** In the order in which they stand on the page, so that the summary of errors follows it. */
const ORDEN: Campo[] = [
  'tipo_identificacion',
  'identificacion',
  'nombre',
  'correo',
  'telefono',
  'direccion',
  'pais',
  'municipio',
  'ciudad',
  'tipo',
  'detalle',
  'acepta_terminos',
  'certifica_correo',
]

export const idDe = (campo: string) => `pqrsd-${campo}`

/** What is missing: the same questions as the server asks, which has the last word. */
export function faltas(borrador: Borrador, decir: (campo: Campo) => string): FormError[] {
  const sobra: Campo = borrador.pais === COLOMBIA ? 'ciudad' : 'municipio'
  return ORDEN.filter((campo) => campo !== sobra)
    .filter((campo) => {
      const valor = borrador[campo]
      return typeof valor === 'string' ? valor.trim() === '' : !valor
    })
    .map((campo) => ({ field: idDe(campo), message: decir(campo) }))
}

/** Characters as the server counts them: an emoji is one, also where it takes two places. */
export const largo = (texto: string): number => [...texto].length

export function aEnviar(
  { departamento: _, ...borrador }: Borrador,
  demas: { terminos_version: string; adjuntos: string[]; captcha: string },
): NuevaPqrsd {
  const enColombia = borrador.pais === COLOMBIA
  return {
    ...borrador,
    municipio: enColombia ? borrador.municipio : null,
    ciudad: enColombia ? null : borrador.ciudad,
    ...demas,
  }
}
