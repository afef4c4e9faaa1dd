// Size budget of dist/ (ux.md 5.3, P1 to P3). Sizes are what travels: brotli, which every
// current browser asks for and the build leaves beside each file; gzip is shown for the rest.
// Exits 1 beyond a limit. Run «npm run build» first.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
if (!existsSync(`${dist}.vite/manifest.json`)) {
  console.error('There is no dist/: run «npm run build» first.')
  process.exit(1)
}
const manifiesto = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'))

const KB = 1024
const LIMITES = {
  ingreso: { total: 100 },
  armazon: { js: 120, css: 15, fuentes: 28, total: 170 },
  ruta: { total: 40 },
}

const medidas = new Map()
function medir(archivo) {
  if (!medidas.has(archivo)) {
    const datos = readFileSync(dist + archivo)
    // A font is already compressed.
    const yaComprimido = /\.(woff2?|png|jpg)$/.test(archivo)
    medidas.set(archivo, {
      br: yaComprimido ? datos.length : brotliCompressSync(datos).length,
      gz: yaComprimido ? datos.length : gzipSync(datos, { level: 9 }).length,
    })
  }
  return medidas.get(archivo)
}

/** Files that the browser downloads when it imports this module: its static imports and styles. */
function cierre(clave, visto = new Set()) {
  const parte = manifiesto[clave]
  if (!parte || visto.has(clave)) return []
  visto.add(clave)
  return [
    parte.file,
    ...(parte.css ?? []),
    ...(parte.imports ?? []).flatMap((i) => cierre(i, visto)),
  ]
}

function clave(sufijo) {
  const hallada = Object.keys(manifiesto).find((k) => k.endsWith(sufijo))
  if (!hallada) throw new Error(`${sufijo} is not in the manifest`)
  return hallada
}

function sumar(archivos, formato) {
  const suma = { js: 0, css: 0, fuentes: 0, otros: 0, total: 0 }
  for (const archivo of new Set(archivos)) {
    const bytes = medir(archivo)[formato]
    const clase = archivo.endsWith('.js')
      ? 'js'
      : archivo.endsWith('.css')
        ? 'css'
        : archivo.endsWith('.woff2')
          ? 'fuentes'
          : 'otros'
    suma[clase] += bytes
    suma.total += bytes
  }
  return suma
}

const activos = readdirSync(`${dist}assets`).map((f) => `assets/${f}`)
const fuentes = activos.filter((f) => f.endsWith('.woff2'))
const comunes = ['index.html', 'icono.svg', ...cierre('index.html')]
const ingreso = [
  ...comunes,
  ...cierre(clave('app/arranqueIngreso.tsx')),
  ...activos.filter((f) => /trabajador-.*\.js$/.test(f)),
  ...fuentes,
]
const armazon = [...comunes, ...cierre(clave('app/arranqueApp.tsx')), ...fuentes]
const primera = [...armazon, ...cierre(clave('inicio/PaginaDeInicio.tsx'))]

const filas = [
  ['Login (/ingresar)', ingreso, LIMITES.ingreso],
  ['Shell + first screen (/inicio)', primera, LIMITES.armazon],
]
const yaDescargado = new Set(armazon)
for (const [k, parte] of Object.entries(manifiesto)) {
  const esPagina = parte.isDynamicEntry && /^src\/(features|app)\//.test(k)
  if (!esPagina || /arranque|textos/.test(k)) continue
  filas.push([k.replace('src/', ''), cierre(k).filter((f) => !yaDescargado.has(f)), LIMITES.ruta])
}

let excedidos = 0
const kb = (bytes) => (bytes / KB).toFixed(1).padStart(6)
console.log(`${'kB brotli'.padEnd(58)}     js    css   font  total  limit   (gzip)`)
for (const [nombre, archivos, limites] of filas) {
  const br = sumar(archivos, 'br')
  const gz = sumar(archivos, 'gz')
  const mal = Object.entries(limites).filter(([clase, limite]) => br[clase] > limite * KB)
  excedidos += mal.length
  const fallo = mal.map(([clase, limite]) => ` ${clase} > ${limite}`).join('')
  console.log(
    `${nombre.padEnd(58)} ${kb(br.js)} ${kb(br.css)} ${kb(br.fuentes)} ${kb(br.total)} ${String(limites.total).padStart(6)}  (${kb(gz.total).trim()})${fallo && `  EXCEEDED:${fallo}`}`,
  )
}
process.exit(excedidos > 0 ? 1 : 0)
