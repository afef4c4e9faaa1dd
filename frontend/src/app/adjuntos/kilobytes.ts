/** The weight of a file in words, at least one kilobyte. */
export function kilobytes(bytes: number, decir: (kilobytes: string) => string): string {
  return decir(Math.max(1, Math.round(bytes / 1000)).toLocaleString('es-CO'))
}
