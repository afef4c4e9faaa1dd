import { ErrorDeApi } from '@/api/problema'
import type { Traduccion } from '@/i18n/textos'
import type { FormError } from '@/ui/ErrorSummary'
import type { es } from './textos.es'

/** Why the server did not take a new password, at its field; empty when it was something else. */
export function erroresDeClave(
  error: unknown,
  campo: string,
  t: Traduccion<typeof es>,
): FormError[] {
  const rechazados = error instanceof ErrorDeApi ? (error.problema.errores ?? []) : []
  return rechazados
    .filter((rechazado) => rechazado.campo === `/${campo}`)
    .map(({ codigo }) => ({ field: campo, message: palabras(codigo, t) }))
}

function palabras(codigo: string, t: Traduccion<typeof es>): string {
  switch (codigo) {
    case 'CLAVE_CORTA':
    case 'CLAVE_PERSONAL':
    case 'CLAVE_CONOCIDA':
    case 'CLAVE_MISMA':
      return t[codigo]
    // Longer than what the server reads at all comes with the code of the form.
    default:
      return t.CLAVE_LARGA
  }
}
