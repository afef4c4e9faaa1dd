/**
 * Writes amounts the way Colombia reads them. It works on the decimal text that came from
 * the server ("20520000.00"): no amount ever becomes a floating-point number.
 */
const ESPACIO_DURO = '\u00a0'
const MENOS = '\u2212'
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/

function partir(texto: string) {
  const partes = DECIMAL.exec(texto.trim())
  if (!partes) return null
  return {
    negativo: partes[1] === '-',
    enteros: partes[2]?.replace(/^0+(?=\d)/, '') ?? '0',
    decimales: partes[3] ?? '',
  }
}

function conPuntos(enteros: string): string {
  return enteros.replace(/\B(?=(\d{3})+$)/g, '.')
}

/** "1250000.00" → «1.250.000»; the centavos appear only when there are some. */
export function pesos(valor: string): string {
  const partes = partir(valor)
  if (!partes) return valor
  const centavos = partes.decimales.padEnd(2, '0').slice(0, 2)
  const cola = centavos === '00' ? '' : `,${centavos}`
  const cero = partes.enteros === '0' && cola === ''
  return `${partes.negativo && !cero ? MENOS : ''}${conPuntos(partes.enteros)}${cola}`
}

/** "1250000.00" → «$ 1.250.000», with a space that does not break. */
export function dinero(valor: string): string {
  const texto = pesos(valor)
  return texto.startsWith(MENOS)
    ? `${MENOS}$${ESPACIO_DURO}${texto.slice(1)}`
    : `$${ESPACIO_DURO}${texto}`
}

/** Any decimal text with comma and points, all its decimals kept but the idle zeros: «1,9». */
export function decimal(valor: string): string {
  const partes = partir(valor)
  if (!partes) return valor
  const decimales = partes.decimales.replace(/0+$/, '')
  return `${partes.negativo ? MENOS : ''}${conPuntos(partes.enteros)}${decimales ? `,${decimales}` : ''}`
}

/** "1.9" → «1,9 %». */
export function porcentaje(valor: string): string {
  return `${decimal(valor)}${ESPACIO_DURO}%`
}

/** A sentence that came with «$ 319.000» keeps each amount on one line. */
export function sinPartirDinero(texto: string): string {
  return texto.replace(/\$ (?=\d)/g, `$${ESPACIO_DURO}`)
}

/** Whether the text is an amount of zero pesos, without converting it. */
export function esCero(valor: string): boolean {
  return /^-?0*(?:\.0*)?$/.test(valor.trim())
}
