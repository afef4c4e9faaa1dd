import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nombreDeOperando } from './cantidad'
import en from './textos.en'
import { es } from './textos.es'

const DOMINIO = '../api/domain/src'
const fuentes = readdirSync(DOMINIO, { recursive: true, encoding: 'utf8' })
  .filter((archivo) => archivo.endsWith('.rs'))
  .sort()
  .map((archivo) => ({ archivo, texto: readFileSync(`${DOMINIO}/${archivo}`, 'utf8') }))

const todos = (patron: RegExp) =>
  fuentes.flatMap(({ archivo, texto }) =>
    [...texto.matchAll(patron)].map((hallado) => ({ archivo, nombre: hallado[1]?.trim() ?? '' })),
  )

/** `operando("base", …)`, and `pesos("multa", …)`, which makes one of an amount. */
const literales = todos(/\b(?:operando|pesos)\(\s*"(\w+)"/g).map(({ nombre }) => nombre)

/** The lines of a return are operands of its base under their own codes. */
function renglones(): string[] {
  const familia = readFileSync(`${DOMINIO}/parametros/familia.rs`, 'utf8')
  const codigos = familia.slice(familia.indexOf('impl CodigoRenglon')).split('\n}\n')[0] ?? ''
  return [...codigos.matchAll(/Self::\w+ => "(\w+)"/g)].map(([, codigo]) => codigo ?? '')
}

const emitidos = [...new Set([...literales, ...renglones()])].sort()

describe('operands that the engine emits', () => {
  it('are all named where this test can read them', () => {
    expect(emitidos.length).toBeGreaterThan(80)
    // Anything else here hides names: write them as literals, or read them above.
    expect(todos(/\boperando\(\s*([^"\s][^,]*),/g)).toEqual([
      { archivo: 'actos/regla.rs', nombre: 'nombre' },
      { archivo: 'actos/regla.rs', nombre: 'nombre' },
      { archivo: 'linea/mod.rs', nombre: "nombre: &'static str" },
      { archivo: 'liquidacion/base.rs', nombre: 'codigo.as_str()' },
    ])
  })

  it('have words in both languages, and no other name has them', () => {
    for (const textos of [es, en]) {
      const conPalabras = Object.keys(textos)
        .filter((clave) => clave.startsWith('operando_'))
        .map((clave) => clave.slice('operando_'.length))
      expect(conPalabras.sort()).toEqual(emitidos)
    }
  })

  it('are read by those words', () => {
    expect(nombreDeOperando('suma_n', es)).toBe('Suma de N por hora')
    expect(nombreDeOperando('suma_n', en)).toBe('Sum of N by the hour')
  })
})
