import { pbkdf2Sync } from 'node:crypto';

/** The challenge of GET /api/v1/captcha/{formulario} (ALTCHA, proof of work v2). */
export interface Desafio {
  parameters: {
    cost: number;
    keyLength: number;
    keyPrefix: string;
    nonce: string;
    salt: string;
  };
  signature: string;
}

/** Does the work that a browser does while the person types the password. */
export function resolverDesafio(challenge: Desafio): string {
  const { cost, keyLength, keyPrefix, nonce, salt } = challenge.parameters;
  for (let counter = 0; counter < 1_000_000; counter += 1) {
    const sufijo = Buffer.alloc(4);
    sufijo.writeUInt32BE(counter);
    const secreto = Buffer.concat([Buffer.from(nonce, 'hex'), sufijo]);
    const derivedKey = pbkdf2Sync(secreto, Buffer.from(salt, 'hex'), cost, keyLength, 'sha256');
    if (derivedKey.toString('hex').startsWith(keyPrefix)) {
      const solution = { counter, derivedKey: derivedKey.toString('hex') };
      return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
    }
  }
  throw new Error('the challenge has no answer');
}
