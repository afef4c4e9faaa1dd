/** The eighteen digits of a FUR in groups that can be dictated: «2026 0000 0000 0000 16». */
export function numeroFurAgrupado(numero: string): string {
  return numero.replace(/(\d{4})(?=\d)/g, '$1\u00a0')
}

/** What a person copies from paper: spaces, points and hyphens do not count. */
export function soloCifras(texto: string): string {
  return texto.replace(/\D/g, '')
}
