// Regenerates src/api/schema.ts from ../openapi/openapi.json.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const documento = fileURLToPath(new URL('../../openapi/openapi.json', import.meta.url))
if (!existsSync(documento)) {
  console.error('openapi/openapi.json does not exist yet: run «make openapi» first.')
  process.exit(1)
}
const raiz = fileURLToPath(new URL('..', import.meta.url))
execFileSync('npx', ['--no-install', 'openapi-typescript', documento, '-o', 'src/api/schema.ts'], {
  cwd: raiz,
  stdio: 'inherit',
})
execFileSync('npx', ['--no-install', 'prettier', '--write', 'src/api/schema.ts'], {
  cwd: raiz,
  stdio: 'inherit',
})
