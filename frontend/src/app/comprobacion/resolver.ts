/**
 * Solves the proof of work of a public form (ALTCHA, version 2): find the counter whose
 * derived key starts with the prefix the server asked for. It stands in for a picture
 * puzzle, which WCAG 3.3.8 does not admit. No personal datum leaves the device.
 */
export interface Parametros {
  /** «PBKDF2/SHA-256», or with SHA-384 or SHA-512. */
  algorithm: string
  /** PBKDF2 iterations of each try. */
  cost: number
  /** Bytes of the derived key. */
  keyLength: number
  /** Hexadecimal. */
  keyPrefix: string
  nonce: string
  salt: string
  [otro: string]: unknown
}

export interface Desafio {
  parameters: Parametros
  signature?: string
}

export interface Solucion {
  counter: number
  derivedKey: string
  /** Milliseconds it took. */
  time: number
}

/** Bound of the search: a challenge of SER asks for thousands of tries, not millions. */
const MAXIMO_INTENTOS = 2_000_000
/** Tries in flight at once: deriving is asynchronous, and a queue keeps the processor busy. */
const LOTE = 32

export async function resolver(desafio: Desafio): Promise<Solucion> {
  const { algorithm, cost, keyLength, keyPrefix, nonce, salt } = desafio.parameters
  const hash = /^PBKDF2\/(SHA-(?:256|384|512))$/i.exec(algorithm)?.[1]?.toUpperCase()
  if (!hash) throw new Error(`unknown algorithm ${algorithm}`)
  const inicio = performance.now()
  const base = deHex(nonce)
  const sal = deHex(salt)
  const prefijo = keyPrefix.toLowerCase()

  const derivar = async (contador: number): Promise<string> => {
    const clave = await crypto.subtle.importKey(
      'raw',
      contrasena(base, contador),
      'PBKDF2',
      false,
      ['deriveBits'],
    )
    const bits = await crypto.subtle.deriveBits(
      { name: 'PBKDF2', hash, salt: sal, iterations: cost },
      clave,
      keyLength * 8,
    )
    return aHex(new Uint8Array(bits))
  }

  for (let primero = 0; primero < MAXIMO_INTENTOS; primero += LOTE) {
    const llaves = await Promise.all(Array.from({ length: LOTE }, (_, i) => derivar(primero + i)))
    const hallada = llaves.findIndex((llave) => llave.startsWith(prefijo))
    const derivedKey = llaves[hallada]
    if (derivedKey !== undefined) {
      const time = Math.floor((performance.now() - inicio) * 10) / 10
      return { counter: primero + hallada, derivedKey, time }
    }
  }
  throw new Error('no solution within the bound')
}

/** Nonce followed by the counter as four bytes, the most significant first. */
export function contrasena(nonce: Uint8Array, contador: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(nonce.length + 4)
  bytes.set(nonce)
  new DataView(bytes.buffer).setUint32(nonce.length, contador)
  return bytes
}

/** What the form sends: base64 of the challenge with its solution. */
export function empaquetar(desafio: Desafio, solucion: Solucion): string {
  return btoa(JSON.stringify({ challenge: desafio, solution: solucion }))
}

export function deHex(texto: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(texto.length / 2)
  for (let i = 0; i < bytes.length; i += 1) {
    bytes[i] = Number.parseInt(texto.slice(i * 2, i * 2 + 2), 16)
  }
  return bytes
}

export function aHex(bytes: Uint8Array): string {
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
}
