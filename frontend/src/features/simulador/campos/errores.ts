import type { Problema } from '@/api/modelos'
import type { Idioma } from '@/i18n/idioma'
import type { Traduccion } from '@/i18n/textos'
import type { FormError } from '@/ui/ErrorSummary'
import type { Palabras } from './Campos'
import { type Esquema, type FaltaEn, idDe } from './esquema'
import type { es } from './textos.es'

type Textos = Traduccion<typeof es>

/** «pagos.0.valor» → «Pago 1: valor». */
export function nombreDe(clave: string, palabras: Palabras, t: Textos): string {
  const [grupo = '', indice, campo] = clave.split('.')
  const texto = (llave: string) => {
    const palabra = palabras[llave]
    return typeof palabra === 'string' ? palabra : llave
  }
  if (indice === undefined || campo === undefined) return texto(grupo)
  const fila = t.filaNumero(texto(`${grupo}_fila`), Number(indice) + 1)
  return `${fila}: ${texto(`${grupo}_${campo}`).toLowerCase()}`
}

/** What the browser could not read, each at its box. */
export function deFaltas(
  faltas: FaltaEn[],
  esquema: Esquema,
  palabras: Palabras,
  t: Textos,
): FormError[] {
  return faltas.map(({ clave, falta }) => {
    const llave = `falta_${falta}` as const
    const decir = llave in t ? t[llave as 'falta_vacio'] : t.falta_vacio
    return { field: idDe(esquema, clave), message: decir(nombreDe(clave, palabras, t)) }
  })
}

/** The problem of the server beside the fields it speaks of; empty if it is of none. */
export function deProblema(
  problema: Problema,
  claveDe: (puntero: string) => string | null,
  esquema: Esquema,
  palabras: Palabras,
  t: Textos,
  idioma: Idioma,
): FormError[] {
  return (problema.errores ?? []).flatMap(({ campo, codigo, mensaje }) => {
    const clave = claveDe(campo)
    if (!clave) return []
    const propias = palabras[`error_${codigo}`]
    const nombre = nombreDe(clave, palabras, t)
    const delServidor = idioma === 'es' ? `${nombre}: ${mensaje}` : t.error_otro(nombre)
    const message = typeof propias === 'string' ? propias : delServidor
    return [{ field: idDe(esquema, clave), message }]
  })
}
