import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { textosEn } from '@/i18n/textos'
import { aErrorDeApi, problemaPropio } from './problema'
import { problemaATexto, problemaDe } from './problemaATexto'
import { textosProblema, traerTextosDePaginas } from './textosProblema'
import { es as esDePaginas } from './textosProblemaDePaginas.es'

/** What only the browser can know: it has no row in the server's list. */
const PROPIOS = ['SIN_CONEXION', 'RESPUESTA_INESPERADA']

describe('problem in words', () => {
  it('has words for every code that the server lists, and for no other', () => {
    const lista = readFileSync('../openapi/problems.md', 'utf8')
    const codigos = [...lista.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((fila) => fila[1] ?? '')
    expect(codigos.length).toBeGreaterThan(30)
    const conPalabras = [...Object.keys(textosProblema.es), ...Object.keys(esDePaginas)]
    expect(conPalabras.sort()).toEqual([...codigos, ...PROPIOS].sort())
  })

  it('has words in both languages', async () => {
    const p = problemaPropio('CREDENCIALES_INVALIDAS', 401, 'abc')
    const es = problemaATexto(p, await textosEn(textosProblema, 'es'), 'es')
    const en = problemaATexto(p, await textosEn(textosProblema, 'en'), 'en')
    expect(es.mensaje).toMatch(/^No pudimos ingresar/)
    expect(en.mensaje).toMatch(/^We could not log you in/)
    expect(es.solicitud).toBe('abc')
  })

  it('uses the figures that the problem carries', async () => {
    const es = await textosEn(textosProblema, 'es')
    const bloqueado = { ...problemaPropio('ACCESO_BLOQUEADO', 429), espera_segundos: 290 }
    expect(problemaATexto(bloqueado, es, 'es').mensaje).toContain('Espere 5 minutos')
    await traerTextosDePaginas('es')
    const sinTasa = { ...problemaPropio('TASA_MORA_SIN_PUBLICAR', 422), mes: '2027-01' }
    expect(problemaATexto(sinTasa, es, 'es').mensaje).toContain('enero de 2027')
  })

  it('falls back on the words of the server only in Spanish', async () => {
    const p = { ...problemaPropio('CODIGO_DEL_FUTURO', 409), detail: 'Detalle del servidor.' }
    expect(problemaATexto(p, await textosEn(textosProblema, 'es'), 'es').mensaje).toBe(
      'Detalle del servidor.',
    )
    expect(problemaATexto(p, await textosEn(textosProblema, 'en'), 'en').mensaje).toMatch(
      /^SER gave an unexpected answer/,
    )
  })

  it('reads an answer that is no problem, with its request id and its wait', () => {
    const respuesta = new Response('<html>', {
      status: 502,
      headers: { 'x-request-id': 'r-1', 'retry-after': '7' },
    })
    const error = aErrorDeApi(null, respuesta)
    expect(error.problema).toMatchObject({ codigo: 'RESPUESTA_INESPERADA', solicitud_id: 'r-1' })
    expect(error.esperaSegundos).toBe(7)
    expect(problemaDe(new Error('x')).codigo).toBe('RESPUESTA_INESPERADA')
  })
})
