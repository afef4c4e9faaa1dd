/** More than one: another number after «,», «y» or «a» («33, tabla 1» is one; «7 y 9», two). */
const VARIOS = /(?:,| y| a) \d/

/** A norm with its article as the law is cited, in Spanish: «Decreto 1161 de 2010, art. 7». */
export function cita(norma: string, articulo: string | null | undefined): string {
  const limpio = articulo?.trim()
  if (!limpio) return norma
  if (/^art/i.test(limpio)) return `${norma}, ${limpio}`
  return `${norma}, ${VARIOS.test(limpio) ? 'arts.' : 'art.'} ${limpio}`
}
