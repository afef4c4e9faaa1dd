import { type Idioma, useIdioma } from '@/i18n/idioma'
import { type Traduccion, useTextos } from '@/i18n/textos'
import type { Problema } from './modelos'
import { ErrorDeApi, problemaPropio, RESPUESTA_INESPERADA } from './problema'
import { textosDePaginas, textosProblema } from './textosProblema'
import type { es } from './textosProblema.es'

export interface ProblemaEnPalabras {
  /** What happened and what to do, in the language of the person. */
  mensaje: string
  /** To be copied when asking for help; absent when the request never reached the server. */
  solicitud: string | undefined
  codigo: string
}

/** The one place where a server code becomes words for a person. */
export function problemaATexto(
  problema: Problema,
  textos: Traduccion<typeof es>,
  idioma: Idioma,
): ProblemaEnPalabras {
  return {
    mensaje: mensajeDe(problema, textos, idioma),
    solicitud: problema.solicitud_id,
    codigo: problema.codigo,
  }
}

function mensajeDe(problema: Problema, textos: Traduccion<typeof es>, idioma: Idioma): string {
  const todos = { ...textosDePaginas(idioma), ...textos }
  const texto = (todos as Record<string, string | ((p: Problema) => string) | undefined>)[
    problema.codigo
  ]
  if (typeof texto === 'function') return texto(problema)
  if (texto !== undefined) return texto
  // A code newer than this page, or words on their way: the server's own, which are always Spanish.
  if (idioma === 'es' && problema.detail) return problema.detail
  return textos.RESPUESTA_INESPERADA
}

/** Any thrown value as a problem: the server's, or «unexpected» for a mistake of ours. */
export function problemaDe(error: unknown): Problema {
  return error instanceof ErrorDeApi ? error.problema : problemaPropio(RESPUESTA_INESPERADA)
}

/** `const enPalabras = useProblema()`, then `enPalabras(error).mensaje`. */
export function useProblema(): (error: unknown) => ProblemaEnPalabras {
  const textos = useTextos(textosProblema)
  const idioma = useIdioma()
  return (error) => problemaATexto(problemaDe(error), textos, idioma)
}
