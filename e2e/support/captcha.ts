import { createHash } from 'node:crypto';

/** The challenge of GET /api/v1/sesion/desafio: find the number hidden in the hash. */
export interface Desafio {
  algorithm: string;
  challenge: string;
  maxnumber?: number;
  salt: string;
  signature: string;
}

/** Does the work that a browser does while the person types the password. */
export function resolverDesafio(desafio: Desafio): string {
  const maximo = desafio.maxnumber ?? 1_000_000;
  for (let number = 0; number <= maximo; number += 1) {
    const huella = createHash('sha256').update(`${desafio.salt}${number}`).digest('hex');
    if (huella === desafio.challenge) {
      const { algorithm, challenge, salt, signature } = desafio;
      const respuesta = JSON.stringify({ algorithm, challenge, number, salt, signature });
      return Buffer.from(respuesta).toString('base64');
    }
  }
  throw new Error('the challenge has no answer below its own maximum');
}
