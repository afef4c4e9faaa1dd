import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const raiz = resolve(import.meta.dirname, '../..');
/** The binary under test; naming another one skips the build. */
const binario = process.env.SER_E2E_BINARIO ?? join(raiz, 'target/debug/ser');

/** A running product with a database of its own. */
export interface Servidor {
  readonly url: string;
  /** Where the product writes the mail that it would send. */
  readonly correo: string;
  detener(): Promise<void>;
}

/** What the server is told: the test profile, SQLite in the folder, mail to files. */
function ambiente(carpeta: string, puerto: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    SER_PERFIL: 'prueba',
    SER_ESCUCHA: `127.0.0.1:${puerto}`,
    SER_URL_PUBLICA: `http://localhost:${puerto}`,
    SER_SECRETO: 'secreto-de-los-recorridos-de-prueba',
    SER_DATABASE_URL: `sqlite://${join(carpeta, 'ser.db')}?mode=rwc`,
    SER_ARCHIVOS: join(carpeta, 'archivos'),
    SER_CORREO: `archivos:${join(carpeta, 'correo')}`,
    SER_CAPTCHA_COSTO: '10',
    // The journeys of a worker are all the same few people, who click faster than people do.
    SER_LIMITE_LECTURAS: '100000',
    SER_LIMITE_ESCRITURAS: '100000',
    SER_LIMITE_ARCHIVOS: '100000',
  };
}

/** Migrates and fills a database once; every worker starts from a copy of it. */
export function crearPlantilla(): string {
  const carpeta = mkdtempSync(join(tmpdir(), 'ser-e2e-plantilla-'));
  correr(carpeta, ['seed']);
  // Its papers are drawn once, not again by every journey; its mail is nobody's.
  correr(carpeta, ['worker', '--vaciar']);
  const correo = join(carpeta, 'correo');
  rmSync(correo, { recursive: true, force: true });
  mkdirSync(correo);
  return carpeta;
}

function correr(carpeta: string, orden: string[]): void {
  const env = ambiente(carpeta, 0);
  const hecho = spawnSync(binario, orden, { cwd: carpeta, env, encoding: 'utf8' });
  if (hecho.status !== 0) {
    throw new Error(`ser ${orden.join(' ')} failed:\n${hecho.stdout}\n${hecho.stderr}`);
  }
}

/** `variables` are settings that a journey wants otherwise than all the others. */
export async function iniciarServidor(
  plantilla: string,
  variables: Record<string, string> = {},
): Promise<Servidor> {
  const carpeta = mkdtempSync(join(tmpdir(), 'ser-e2e-'));
  cpSync(plantilla, carpeta, { recursive: true });
  const puerto = await puertoLibre();
  const bitacora = join(carpeta, 'servidor.log');
  const salida = openSync(bitacora, 'a');
  const proceso = spawn(binario, ['serve'], {
    cwd: carpeta,
    env: { ...ambiente(carpeta, puerto), ...variables },
    stdio: ['ignore', salida, salida],
  });
  const url = `http://localhost:${puerto}`;
  try {
    await hastaQueAtienda(`${url}/salud/listo`, proceso);
  } catch (error) {
    proceso.kill('SIGKILL');
    throw new Error(`The server did not start:\n${readFileSync(bitacora, 'utf8')}`, {
      cause: error,
    });
  }
  return {
    url,
    correo: join(carpeta, 'correo'),
    detener: async () => {
      await terminar(proceso);
      rmSync(carpeta, { recursive: true, force: true });
    },
  };
}

/** A port that nobody uses: the system picks it, and it is given back at once. */
function puertoLibre(): Promise<number> {
  return new Promise((listo, fallo) => {
    const escucha = createServer();
    escucha.once('error', fallo);
    escucha.listen(0, '127.0.0.1', () => {
      const direccion = escucha.address();
      escucha.close(() => {
        if (direccion && typeof direccion === 'object') listo(direccion.port);
        else fallo(new Error('no port'));
      });
    });
  });
}

async function hastaQueAtienda(url: string, proceso: ChildProcess): Promise<void> {
  const limite = Date.now() + 30_000;
  while (Date.now() < limite) {
    if (proceso.exitCode !== null) throw new Error(`exit code ${proceso.exitCode}`);
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((sigue) => setTimeout(sigue, 50));
  }
  throw new Error(`${url} did not answer in 30 s`);
}

function terminar(proceso: ChildProcess): Promise<void> {
  return new Promise((listo) => {
    if (proceso.exitCode !== null) {
      listo();
      return;
    }
    const forzar = setTimeout(() => proceso.kill('SIGKILL'), 5_000);
    proceso.once('exit', () => {
      clearTimeout(forzar);
      listo();
    });
    proceso.kill('SIGTERM');
  });
}
