import { pbkdf2Sync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aHex, contrasena, deHex, type Desafio, empaquetar, resolver } from './resolver'

describe('proof of work', () => {
  it('builds the password as nonce plus counter in four bytes, most significant first', () => {
    // Vectors of the Rust crate `altcha` 1.1 (helpers.rs, test_build_password).
    expect(aHex(contrasena(new Uint8Array(4), 1))).toBe('0000000000000001')
    expect(aHex(contrasena(new Uint8Array(4), 4_294_967_295))).toBe('00000000ffffffff')
  })

  it('reads and writes hexadecimal', () => {
    expect(aHex(deHex('00ff10'))).toBe('00ff10')
  })

  it.each([
    ['PBKDF2/SHA-256', 'sha256'],
    ['PBKDF2/SHA-512', 'sha512'],
  ])('finds the counter that the server hid (%s)', async (algorithm, hash) => {
    const nonce = '00112233445566778899aabbccddeeff'
    const salt = 'ffeeddccbbaa99887766554433221100'
    const counter = 37
    const llave = pbkdf2Sync(
      Buffer.from(contrasena(deHex(nonce), counter)),
      Buffer.from(salt, 'hex'),
      100,
      32,
      hash,
    ).toString('hex')
    const desafio: Desafio = {
      parameters: {
        algorithm,
        cost: 100,
        keyLength: 32,
        keyPrefix: llave.slice(0, 32).toUpperCase(),
        nonce,
        salt,
        expiresAt: 1,
      },
      signature: 'ab',
    }
    const solucion = await resolver(desafio)
    expect(solucion).toMatchObject({ counter, derivedKey: llave })
    const paquete: unknown = JSON.parse(atob(empaquetar(desafio, solucion)))
    expect(paquete).toEqual({ challenge: desafio, solution: solucion })
  })

  it('refuses an algorithm that it does not know', async () => {
    const parameters = {
      algorithm: 'ARGON2ID',
      cost: 1,
      keyLength: 32,
      keyPrefix: '00',
      nonce: '00',
      salt: '00',
    }
    await expect(resolver({ parameters })).rejects.toThrow('ARGON2ID')
  })
})
