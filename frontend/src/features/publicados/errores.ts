import type { Problema } from '@/api/modelos'
import type { Idioma } from '@/i18n/idioma'
import type { Traduccion } from '@/i18n/textos'
import type { FormError } from '@/ui/ErrorSummary'
import { type Campo, CAMPOS, idDe } from './borrador'
import type { es } from './textos.es'
import type { Clase } from './unidades'

type Textos = Traduccion<typeof es>

/** The problem of the server beside the box it speaks of; empty if it is of none. */
export function erroresDeCampo(
  problema: Problema,
  clase: Clase,
  t: Textos,
  idioma: Idioma,
): FormError[] {
  return (problema.errores ?? []).flatMap(({ campo: puntero, codigo, mensaje }) => {
    const campo = campoDe(puntero, clase)
    if (!campo) return []
    const palabras = (t as Record<string, unknown>)[`error_${codigo}`]
    // The server says it in Spanish, and names days and figures.
    const suyas = idioma === 'es' ? mensaje : typeof palabras === 'string' ? palabras : t.error_otro
    return [{ field: idDe(campo), message: `${t[campo]}: ${minuscula(suyas)}` }]
  })
}

/** «/usura» → its box. The rate to apply has no box: it comes from the usury rate. */
function campoDe(puntero: string, clase: Clase): Campo | null {
  const nombre = puntero.replace(/^\//, '')
  if (nombre === 'valor' && clase === 'usura') return 'usura'
  return CAMPOS.find((campo) => campo === nombre) ?? null
}

function minuscula(frase: string): string {
  return /^[A-ZÁÉÍÓÚÑ][a-záéíóúñ]/.test(frase)
    ? frase.charAt(0).toLowerCase() + frase.slice(1)
    : frase
}
