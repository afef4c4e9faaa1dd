import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

import { crearPlantilla, raiz } from './servidor.ts';

/** Before any journey: the binary is built and a filled database is ready to be copied. */
export default function preparar(): () => void {
  if (!process.env.SER_E2E_BINARIO) construir();
  const plantilla = crearPlantilla();
  process.env.SER_E2E_PLANTILLA = plantilla;
  return () => {
    rmSync(plantilla, { recursive: true, force: true });
  };
}

function construir(): void {
  const { status } = spawnSync('cargo', ['build', '--quiet', '--locked', '-p', 'ser-server'], {
    cwd: raiz,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('cargo build -p ser-server failed');
}
