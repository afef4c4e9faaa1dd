import type { CambioDeSolicitud, SolicitudAbierta } from '@/api/modelos'
import { fecha } from '@/lib/fechas'
import { leerFecha } from '@/lib/leerFecha'

/** The five sections, in the order of the paper form. */
export const SECCIONES = [
  'empresa',
  'representante',
  'contador',
  'contactos',
  'administrador',
] as const
export type Seccion = (typeof SECCIONES)[number]

/** The fields of each section by their pointers; the date stands over the first one. */
export const CAMPOS: Record<Seccion, string[]> = {
  empresa: [
    '/fecha',
    '/empresa/identificacion',
    '/empresa/razon_social',
    '/empresa/direccion',
    '/empresa/correo_1',
    '/empresa/correo_2',
    '/empresa/departamento',
    '/empresa/municipio',
    '/empresa/telefonos',
  ],
  representante: [
    '/representante/identificacion',
    '/representante/nombre',
    '/representante/correo_1',
    '/representante/correo_2',
  ],
  contador: [
    '/contador/calidad',
    '/contador/identificacion',
    '/contador/nombre',
    '/contador/correo',
    '/contador/tarjeta_profesional',
  ],
  contactos: [0, 1, 2].flatMap((n) => [
    `/contactos/${String(n)}/nombre`,
    `/contactos/${String(n)}/correo`,
  ]),
  administrador: [
    '/administrador/identificacion',
    '/administrador/nombre',
    '/administrador/correo',
  ],
}

export type Valores = Record<string, string>

/** What a pointer leads to, as text. */
export function valorDe(formulario: unknown, puntero: string): string {
  let valor = formulario
  for (const parte of puntero.split('/').slice(1)) {
    valor = (valor as Record<string, unknown> | undefined)?.[parte]
  }
  return typeof valor === 'string' ? valor : ''
}

export const valoresDe = ({ formulario }: SolicitudAbierta, seccion: Seccion): Valores =>
  Object.fromEntries(
    CAMPOS[seccion].map((puntero) => {
      const valor = valorDe(formulario, puntero)
      return [puntero, puntero === '/fecha' && valor ? fecha(valor) : valor]
    }),
  )

/** The section as the server takes it. */
export function cambioDe(seccion: Seccion, valores: Valores): CambioDeSolicitud {
  const dato = (nombre: string) => valores[`/${seccion}/${nombre}`] ?? ''
  if (seccion === 'contactos') {
    const contactos = [0, 1, 2].map((n) => ({
      nombre: dato(`${String(n)}/nombre`),
      correo: dato(`${String(n)}/correo`),
    }))
    return { contactos }
  }
  const campos = CAMPOS[seccion].filter((puntero) => puntero.startsWith(`/${seccion}/`))
  const propia = Object.fromEntries(
    campos.map((puntero) => [puntero.split('/')[2] ?? '', valores[puntero] ?? '']),
  )
  const dia = leerFecha(valores['/fecha'] ?? '')
  const conFecha = seccion === 'empresa' && dia.ok ? { fecha: dia.fecha } : {}
  return { [seccion]: propia, ...conFecha }
}

export const idDe = (puntero: string) => `campo${puntero.replaceAll('/', '-')}`

/** Whether what is pointed at stands in a section. */
export const esDe = (seccion: Seccion, campo: string) =>
  campo.startsWith(`/${seccion}/`) || (seccion === 'empresa' && campo === '/fecha')

/** Section or page where a field is written. */
export function lugarDe(campo: string): Seccion | 'anexos' {
  if (campo.startsWith('/anexos/')) return 'anexos'
  return SECCIONES.find((seccion) => esDe(seccion, campo)) ?? 'empresa'
}
