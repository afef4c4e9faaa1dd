/** Letters and digits of a verification code, without the hyphens: three groups of four. */
const LARGO = 12

/** The code as it is printed («K7QF-3M2P-X9RT»), from whatever was typed; null if it cannot be one. */
export function leerCodigo(texto: string): string | null {
  const limpio = texto.toUpperCase().replace(/[^A-Z0-9]/g, '')
  if (limpio.length !== LARGO) return null
  return (limpio.match(/.{4}/g) ?? []).join('-')
}
