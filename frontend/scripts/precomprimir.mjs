// Writes a .gz and a .br beside every text file of the build, so that the server
// can answer compressed without spending processor time on each request.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const COMPRIMIBLE = /\.(html|js|css|svg|json|txt|webmanifest)$/
// Below this size the header costs more than what compression saves.
const MINIMO_BYTES = 512

export function precomprimir() {
  let salida = 'dist'
  return {
    name: 'ser-precomprimir',
    apply: 'build',
    configResolved(config) {
      salida = config.build.outDir
    },
    async closeBundle() {
      for (const nombre of await readdir(salida, { recursive: true })) {
        if (!COMPRIMIBLE.test(nombre)) continue
        const ruta = join(salida, nombre)
        const datos = await readFile(ruta)
        if (datos.length < MINIMO_BYTES) continue
        await writeFile(`${ruta}.gz`, gzipSync(datos, { level: 9 }))
        await writeFile(
          `${ruta}.br`,
          brotliCompressSync(datos, {
            params: {
              [constants.BROTLI_PARAM_QUALITY]: 11,
              [constants.BROTLI_PARAM_SIZE_HINT]: datos.length,
            },
          }),
        )
      }
    },
  }
}
