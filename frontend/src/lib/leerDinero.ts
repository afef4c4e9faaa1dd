/**
 * Reads an amount in pesos as people in Colombia type it and answers the exact decimal text
 * that travels to the server ("2345678.50"). It never goes through a number: a base of tax
 * may not pass through floating point.
 *
 * The stance is that whatever could mean two amounts stays visibly refused. A field that
 * guesses turned «2.345.678,5» into ten times the amount in a measured kit.
 */

export type MotivoDinero =
  'vacio' | 'no_es_valor' | 'ambiguo' | 'mas_de_dos_decimales' | 'negativo' | 'demasiado_grande'

export type LecturaDinero =
  | { ok: true; valor: string }
  | {
      ok: false
      motivo: MotivoDinero
      /** Only for `ambiguo`: the amounts it could mean, as canonical decimal text. */
      opciones?: string[]
    }

/** The server keeps centavos in a 64-bit integer; fifteen digits of pesos leave ample room for sums. */
const MAXIMO_DIGITOS_ENTEROS = 15

const ESPACIOS = /[\s\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/g

export function leerDinero(texto: string): LecturaDinero {
  const limpio = texto.replace(ESPACIOS, '').replace(/\$/g, '').replace(/cop/gi, '')
  if (limpio === '') return { ok: false, motivo: 'vacio' }
  if (/^[-−–]/.test(limpio) && /^[\d.,]+$/.test(limpio.slice(1))) {
    return { ok: false, motivo: 'negativo' }
  }
  if (!/^\d[\d.,]*$/.test(limpio) || !/\d$/.test(limpio)) return noEsValor

  const puntos = contar(limpio, '.')
  const comas = contar(limpio, ',')
  if (puntos === 0 && comas === 0) return canonico(limpio, '')
  if (puntos > 0 && comas > 0) return conAmbos(limpio)
  const separador = puntos > 0 ? '.' : ','
  if (puntos + comas > 1) return conMiles(limpio, separador, '')
  return conUnSeparador(limpio, separador)
}

const noEsValor: LecturaDinero = { ok: false, motivo: 'no_es_valor' }

/** Both signs present: the last one is the decimal and the other can only group thousands. */
function conAmbos(texto: string): LecturaDinero {
  const corte = Math.max(texto.lastIndexOf('.'), texto.lastIndexOf(','))
  const decimal = texto.charAt(corte)
  const miles = decimal === '.' ? ',' : '.'
  const enteros = texto.slice(0, corte)
  if (enteros.includes(decimal)) return noEsValor
  return conMiles(enteros, miles, texto.slice(corte + 1))
}

function conMiles(enteros: string, separador: '.' | ',', decimales: string): LecturaDinero {
  const grupos = enteros.split(separador)
  const [primero = '', ...siguientes] = grupos
  const bienAgrupado = /^\d{1,3}$/.test(primero) && siguientes.every((g) => /^\d{3}$/.test(g))
  return bienAgrupado ? canonico(grupos.join(''), decimales) : noEsValor
}

/**
 * One sign only. A point before exactly three digits groups thousands (es-CO); a comma there
 * could be either custom, so it is asked. «0.500» is refused too: nobody writes thousands
 * after a zero, and half a peso is as likely.
 */
function conUnSeparador(texto: string, separador: '.' | ','): LecturaDinero {
  const [enteros = '', fraccion = ''] = texto.split(separador)
  if (fraccion.length !== 3) return canonico(enteros, fraccion)
  const puedeSerMiles = /^\d{1,3}$/.test(enteros)
  if (!puedeSerMiles) return { ok: false, motivo: 'mas_de_dos_decimales' }
  if (separador === '.' && !enteros.startsWith('0')) return canonico(enteros + fraccion, '')
  return { ok: false, motivo: 'ambiguo', opciones: opcionesDe(enteros, fraccion) }
}

/** The readings that are themselves valid amounts, largest first. */
function opcionesDe(enteros: string, fraccion: string): string[] {
  const lecturas = [canonico(enteros + fraccion, '')]
  // «12,340» could only have meant 12,34: three decimals are not pesos unless the last is a zero.
  if (fraccion.endsWith('0')) lecturas.push(canonico(enteros, fraccion.slice(0, 2)))
  return lecturas.flatMap((lectura) => (lectura.ok ? [lectura.valor] : []))
}

function canonico(enteros: string, decimales: string): LecturaDinero {
  if (decimales.length > 2) return { ok: false, motivo: 'mas_de_dos_decimales' }
  const sinCeros = enteros.replace(/^0+(?=\d)/, '')
  if (sinCeros.length > MAXIMO_DIGITOS_ENTEROS) return { ok: false, motivo: 'demasiado_grande' }
  return { ok: true, valor: `${sinCeros}.${decimales.padEnd(2, '0')}` }
}

function contar(texto: string, signo: string): number {
  return texto.split(signo).length - 1
}
