/** What the server asks of a password (`credencial/politica.rs`), as far as a browser can tell. */
export const MINIMO = 12
export const MAXIMO = 128
const PARTE_DE_NOMBRE = 4
const CIFRAS_DE_NUMERO = 5

/** What the password may not contain. */
export interface Propios {
  nombre: string
  usuario: string
  /** NIT, with or without punctuation and check digit. */
  operador: string
}

export interface Reglas {
  largo: boolean
  /** It contains nothing of the person; null while nothing is written. */
  ajena: boolean | null
}

const simple = (texto: string) => texto.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

export function revisar(clave: string, propios: Propios): Reglas {
  const letras = [...clave.normalize('NFKC')].length
  if (letras === 0) return { largo: false, ajena: null }
  const escrita = simple(clave.normalize('NFKC'))
  const cifras = escrita.replace(/\D/g, '')
  const partes = simple(propios.nombre)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((parte) => parte.length >= PARTE_DE_NOMBRE)
  const nit = propios.operador.replace(/\D/g, '')
  const numeros = [simple(propios.usuario), nit, nit.slice(0, 9)].filter(
    (numero) => numero.length >= CIFRAS_DE_NUMERO,
  )
  const personal =
    partes.some((parte) => escrita.includes(parte)) ||
    numeros.some((numero) => escrita.includes(numero) || cifras.includes(numero))
  return { largo: letras >= MINIMO && letras <= MAXIMO, ajena: !personal }
}
