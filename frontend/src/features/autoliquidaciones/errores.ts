import type { Traduccion } from '@/i18n/textos'
import type { FormError } from '@/ui/ErrorSummary'
import type { ErrorFormulario } from './formulario'
import type { es } from './textos.es'

type Textos = Traduccion<typeof es>

/** The same sentence for the summary and for the field: field, problem, remedy. */
export function aErroresDePantalla(errores: ErrorFormulario[], t: Textos): FormError[] {
  return errores.map((error) => ({ field: error.campo, message: mensajeDe(error, t) }))
}

function mensajeDe(error: ErrorFormulario, t: Textos): string {
  switch (error.codigo) {
    case 'falta_respuesta':
      return t.err_falta_respuesta
    case 'falta_linea':
      return t.err_falta_linea
    case 'falta_servicio':
      return t.err_falta_servicio(error.linea ?? 1)
    default:
      return t.err_valor(campoDe(error, t), t[error.codigo])
  }
}

function campoDe(error: ErrorFormulario, t: Textos): string {
  if (error.linea !== undefined) return t.campoValorLinea(error.linea)
  return error.campo === 'terminales' ? t.terminales : t.devoluciones
}

/**
 * Of what was found on sending, what is still wrong: a field that was put right loses its mark
 * at once, while the summary keeps the list it was read with until the next try.
 */
export function aunPendientes(enviados: FormError[], ahora: ErrorFormulario[]): FormError[] {
  return enviados.filter((error) => ahora.some(({ campo }) => campo === error.field))
}

export function errorDelCampo(errores: FormError[], campo: string): string | null {
  return errores.find((error) => error.field === campo)?.message ?? null
}
