import type { FaltaDeSolicitud, SolicitudAbierta } from '@/api/modelos'
import { CAMPOS, lugarDe, SECCIONES, type Seccion, valorDe } from '@/app/formato/secciones'
import { paths } from '@/app/paths'

/** A section of the form, or the documents. */
export type Parte = Seccion | 'anexos'
export const PARTES: readonly Parte[] = [...SECCIONES, 'anexos']

/** How far a part is: nothing yet, kept with something wrong, sent back by the ministry, or done. */
export type Avance = 'sin_empezar' | 'con_errores' | 'por_corregir' | 'completa'

/** Filled in by the form itself: it does not mean that anybody began. */
const PUESTOS = ['/fecha', '/contador/calidad']

/** What is wrong with a part, in the order in which its fields stand. */
export function faltasDe(solicitud: SolicitudAbierta, parte: Parte): FaltaDeSolicitud[] {
  const suyas = solicitud.faltas.filter(({ campo }) => lugarDe(campo) === parte)
  if (parte === 'anexos') return suyas
  const lugar = ({ campo }: FaltaDeSolicitud) => CAMPOS[parte].indexOf(campo)
  return suyas.sort((una, otra) => lugar(una) - lugar(otra))
}

function empezada({ formulario, anexos, faltas }: SolicitudAbierta, parte: Parte): boolean {
  if (parte === 'anexos') {
    // One that is there and does not serve; those that are not there are only missing.
    return anexos.some(
      ({ clase, archivo }) => archivo && faltas.some(({ campo }) => campo === `/anexos/${clase}`),
    )
  }
  return CAMPOS[parte].some(
    (campo) => !PUESTOS.includes(campo) && valorDe(formulario, campo).trim() !== '',
  )
}

export function avanceDe(solicitud: SolicitudAbierta, parte: Parte): Avance {
  if (solicitud.motivos.some(({ campo }) => lugarDe(campo) === parte)) return 'por_corregir'
  if (faltasDe(solicitud, parte).length === 0) return 'completa'
  return empezada(solicitud, parte) ? 'con_errores' : 'sin_empezar'
}

/** Where a field is written, with that field in sight. */
export function rutaDelCampo(campo: string): string {
  const parte = lugarDe(campo)
  const ruta = parte === 'anexos' ? paths.solicitudAnexos : paths.solicitudSeccion(parte)
  return `${ruta}?${new URLSearchParams({ campo }).toString()}`
}

/** «Datos de la empresa (2), Anexos (1)»: what is missing, part by part. */
export function loQueFalta(
  solicitud: SolicitudAbierta,
  nombre: (parte: Parte) => string,
  partes: readonly Parte[] = PARTES,
): string {
  return partes
    .map((parte) => [nombre(parte), faltasDe(solicitud, parte).length] as const)
    .filter(([, cuantas]) => cuantas > 0)
    .map(([parte, cuantas]) => `${parte} (${String(cuantas)})`)
    .join(', ')
}
