/** Weights of the NIT check digit, from the rightmost digit (Orden Administrativa 4 de 1989, DIAN). */
const PESOS = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71] as const

/** Check digit of a NIT written with digits only; null when it is not one. */
export function digitoDeVerificacion(numero: string): number | null {
  if (!/^\d{1,15}$/.test(numero)) return null
  const suma = [...numero]
    .reverse()
    .reduce((total, cifra, i) => total + Number(cifra) * (PESOS[i] ?? 0), 0)
  const resto = suma % 11
  return resto > 1 ? 11 - resto : resto
}

/** 899999053 and 1 → «899.999.053-1». */
export function nit(numero: string, dv?: number): string {
  const cifras = numero.replace(/\D/g, '')
  const verificacion = dv ?? digitoDeVerificacion(cifras)
  const puntos = cifras.replace(/\B(?=(\d{3})+$)/g, '.')
  return verificacion === null ? puntos : `${puntos}-${String(verificacion)}`
}
