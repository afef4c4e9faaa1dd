import { inflateRawSync } from 'node:zlib';

const ENTRADA = 0x02014b50;
const FIN = 0x06054b50;

/** The text of a file of a ZIP, found by its directory at the end. */
export function deComprimido(zip: Buffer, nombre: string): string {
  const fin = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (fin < 0 || zip.readUInt32LE(fin) !== FIN) throw new Error('no es un ZIP');
  let lugar = zip.readUInt32LE(fin + 16);
  while (zip.readUInt32LE(lugar) === ENTRADA) {
    const metodo = zip.readUInt16LE(lugar + 10);
    const ocupa = zip.readUInt32LE(lugar + 20);
    const [letras, extra, nota] = [28, 30, 32].map((dato) => zip.readUInt16LE(lugar + dato)) as [
      number,
      number,
      number,
    ];
    const suyo = zip.toString('utf8', lugar + 46, lugar + 46 + letras);
    if (suyo === nombre) {
      const local = zip.readUInt32LE(lugar + 42);
      const empieza = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const dentro = zip.subarray(empieza, empieza + ocupa);
      return (metodo === 0 ? dentro : inflateRawSync(dentro)).toString('utf8');
    }
    lugar += 46 + letras + extra + nota;
  }
  throw new Error(`no está ${nombre}`);
}
