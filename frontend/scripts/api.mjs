// Regenerates src/api/schema.ts from ../openapi/openapi.json.
// With --comprobar it leaves the file as it was, and fails if it differs.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const documento = fileURLToPath(new URL('../../openapi/openapi.json', import.meta.url))
const raiz = fileURLToPath(new URL('..', import.meta.url))
const tipos = 'src/api/schema.ts'
const comprobar = process.argv.includes('--comprobar')

if (!existsSync(documento)) {
  console.error('openapi/openapi.json does not exist yet: run «make openapi» first.')
  process.exit(1)
}

const antes = leer()
ejecutar('openapi-typescript', documento, '-o', tipos)
ejecutar('prettier', '--write', tipos)

if (comprobar && leer() !== antes) {
  writeFileSync(`${raiz}${tipos}`, antes)
  console.error(`${tipos} does not follow openapi/openapi.json. Repair with: make openapi`)
  process.exit(1)
}

function leer() {
  return existsSync(`${raiz}${tipos}`) ? readFileSync(`${raiz}${tipos}`, 'utf8') : ''
}

function ejecutar(...orden) {
  const stdio = comprobar ? ['ignore', 'ignore', 'inherit'] : 'inherit'
  execFileSync('npx', ['--no-install', ...orden], { cwd: raiz, stdio })
}
