import { createHmac } from 'node:crypto';

const SIGNOS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const SEGUNDOS = 30;

/** The code that an application shows for this secret (RFC 6238), so many steps from now. */
export function codigoTotp(secreto: string, pasos = 0): string {
  const contador = Buffer.alloc(8);
  contador.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 1000 / SEGUNDOS) + pasos));
  const mac = createHmac('sha1', deBase32(secreto)).update(contador).digest();
  const desde = (mac.at(-1) ?? 0) & 0xf;
  const numero = mac.readUInt32BE(desde) & 0x7fffffff;
  return String(numero % 1_000_000).padStart(6, '0');
}

function deBase32(texto: string): Buffer {
  let bits = '';
  for (const signo of texto.replace(/[^A-Z2-7]/g, '')) {
    bits += SIGNOS.indexOf(signo).toString(2).padStart(5, '0');
  }
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
