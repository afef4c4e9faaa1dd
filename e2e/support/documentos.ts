import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The text of a PDF as poppler reads it, columns kept. */
export function textoDePdf(ruta: string): string {
  return execFileSync('pdftotext', ['-layout', ruta, '-'], { encoding: 'utf8' });
}

/** Complains if qpdf finds the file damaged. */
export function revisarPdf(ruta: string): void {
  execFileSync('qpdf', ['--check', ruta], { encoding: 'utf8' });
}

/** Every barcode and QR that a scanner finds on the first page printed at 150 dpi. */
export function codigosDeBarras(ruta: string): string[] {
  const carpeta = mkdtempSync(join(tmpdir(), 'ser-e2e-barras-'));
  try {
    execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', ruta, join(carpeta, 'pagina')]);
    const leido = execFileSync('zbarimg', ['--quiet', '--raw', join(carpeta, 'pagina.png')], {
      encoding: 'utf8',
      // It complains of a desktop that is not there.
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return leido.split('\n').filter((linea) => linea !== '');
  } finally {
    rmSync(carpeta, { recursive: true, force: true });
  }
}
