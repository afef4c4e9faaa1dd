import type { Problema } from './modelos'
import { recordarFalla } from './ultimaFalla'

/** Thrown by every failed call: the server's problem, or one of our own. */
export class ErrorDeApi extends Error {
  readonly problema: Problema
  /** Seconds the server asked to wait (Retry-After), when it did. */
  readonly esperaSegundos: number | undefined

  constructor(problema: Problema, esperaSegundos?: number) {
    super(problema.codigo)
    this.name = 'ErrorDeApi'
    this.problema = problema
    this.esperaSegundos = esperaSegundos
  }
}

/** Codes that the browser itself gives: there was no answer, or it was not a problem. */
export const SIN_CONEXION = 'SIN_CONEXION'
export const RESPUESTA_INESPERADA = 'RESPUESTA_INESPERADA'

export function problemaPropio(codigo: string, status = 0, solicitud_id?: string): Problema {
  return { type: 'about:blank', title: codigo, status, codigo, solicitud_id }
}

export function esCodigo(error: unknown, codigo: string): error is ErrorDeApi {
  return error instanceof ErrorDeApi && error.problema.codigo === codigo
}

/** Turns whatever a failed answer carried into the problem to throw. */
export function aErrorDeApi(cuerpo: unknown, respuesta: Response): ErrorDeApi {
  const espera = Number.parseInt(respuesta.headers.get('retry-after') ?? '', 10)
  const esperaSegundos = Number.isNaN(espera) ? undefined : espera
  const solicitud = respuesta.headers.get('x-request-id') ?? undefined
  recordarFalla(solicitud)
  if (typeof cuerpo === 'object' && cuerpo !== null && 'codigo' in cuerpo) {
    return new ErrorDeApi(cuerpo as Problema, esperaSegundos)
  }
  return new ErrorDeApi(
    problemaPropio(RESPUESTA_INESPERADA, respuesta.status, solicitud),
    esperaSegundos,
  )
}
