// Compares every Spanish catalogue (textos*.es.ts) with its English twin: same keys, same kind,
// nothing empty, nothing copied, no language mixed, and Spanish sentences of plain length.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const raiz = fileURLToPath(new URL('..', import.meta.url))
/** Style guide of the interface: a sentence has at most 25 words. */
const MAXIMO_PALABRAS = 25
/** Words that are the same in both languages, or names. */
const IGUALES =
  /^[^a-záéíóúñ]*$|^(SER|NIT|FUR|GOV\.CO|PDF|CSV|Excel|Total|Error:?|Auditor|No|Base|Capital|Roles|CO Colombia)$/i
const SOLO_ESPANOL = /[áéíóúñ¿¡]|\b(el|los|las|una|para|porque|usted|debe|fecha|desde|hasta)\b/i
const SOLO_INGLES = /\b(the|and|your|with|from|this|that|which|not|are|has)\b/i
/** Law words that English keeps, always explained beside. */
const PRESTADAS =
  /autoliquidaci[oó]n(es)?|c[eé]dula|contraprestaci[oó]n|espa[nñ]ol|bogot[aá]|expedientes?/gi

const faltas = []
const avisos = []

const servidor = await createServer({
  root: raiz,
  configFile: `${raiz}/vite.config.ts`,
  server: { middlewareMode: true },
  appType: 'custom',
  logLevel: 'error',
})

const archivos = readdirSync(`${raiz}/src`, { recursive: true }).filter((f) =>
  /textos\w*\.es\.ts$/.test(f),
)
for (const archivo of archivos) {
  const { es } = await servidor.ssrLoadModule(`/src/${archivo}`)
  const gemelo = archivo.replace(/\.es\.ts$/, '.en.ts')
  const { default: en } = await servidor
    .ssrLoadModule(`/src/${gemelo}`)
    .catch(() => ({ default: undefined }))
  if (!es || !en) {
    faltas.push(`${archivo}: needs «export const es» here and «export default» in ${gemelo}`)
    continue
  }
  comparar(archivo, es, en)
}
await servidor.close()

for (const aviso of avisos) console.warn(`warning  ${aviso}`)
for (const falta of faltas) console.error(`error    ${falta}`)
console.log(
  `i18n: ${archivos.length} catalogues, ${faltas.length} errors, ${avisos.length} warnings`,
)
process.exit(faltas.length > 0 ? 1 : 0)

function comparar(archivo, es, en) {
  for (const clave of new Set([...Object.keys(es), ...Object.keys(en)])) {
    // Citations of norms («Decreto 1161 de 2010, artículo 6») are names and stay in Spanish.
    if (clave.startsWith('norma_') && clave in es && clave in en) continue
    const donde = `${archivo} ${clave}`
    if (!(clave in es)) faltas.push(`${donde}: only in English`)
    else if (!(clave in en)) faltas.push(`${donde}: only in Spanish`)
    else if (typeof es[clave] !== typeof en[clave])
      faltas.push(`${donde}: text in one, function in the other`)
    else if (typeof es[clave] === 'function' && es[clave].length !== en[clave].length) {
      // A translation may leave out an argument it does not need, never the other way round.
      if (en[clave].length > es[clave].length) faltas.push(`${donde}: English asks for more data`)
    } else if (typeof es[clave] === 'string') revisarTexto(donde, es[clave], en[clave])
  }
}

function revisarTexto(donde, es, en) {
  if (!es.trim() || !en.trim()) faltas.push(`${donde}: empty`)
  else if (es === en && !IGUALES.test(es)) faltas.push(`${donde}: not translated («${es}»)`)
  if (es !== en && SOLO_ESPANOL.test(en.replace(PRESTADAS, '')))
    faltas.push(`${donde}: Spanish inside English («${en}»)`)
  if (SOLO_INGLES.test(es)) faltas.push(`${donde}: English inside Spanish («${es}»)`)
  for (const frase of es.split(/[.:;?!]\s/)) {
    const palabras = frase.split(/\s+/).length
    if (palabras > MAXIMO_PALABRAS) avisos.push(`${donde}: ${palabras} words in a sentence`)
  }
}
