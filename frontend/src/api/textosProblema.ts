import { definirTextos, type Traduccion } from '@/i18n/textos'
import type { Idioma } from '@/i18n/idioma'
import { es } from './textosProblema.es'
import type { es as esDePaginas } from './textosProblemaDePaginas.es'

/** Words of the codes that the log-in and the shell meet, and of the two that the browser itself gives. */
export const textosProblema = definirTextos(es, () => import('./textosProblema.en'))

type DePaginas = Traduccion<typeof esDePaginas>

const traidas: Partial<Record<Idioma, DePaginas>> = {}

/**
 * Brings the words of all other codes (openapi/problems.md), which would weigh on the first screen.
 * Called once the first page stands: an error needs somebody to do something first.
 */
export async function traerTextosDePaginas(idioma: Idioma): Promise<DePaginas> {
  const palabras = await (idioma === 'es'
    ? import('./textosProblemaDePaginas.es').then((modulo) => modulo.es as unknown as DePaginas)
    : import('./textosProblemaDePaginas.en').then((modulo) => modulo.default))
  traidas[idioma] = palabras
  return palabras
}

/** Those words, if they came already; in a language chosen meanwhile they begin to come. */
export function textosDePaginas(idioma: Idioma): DePaginas | undefined {
  if (!traidas[idioma]) void traerTextosDePaginas(idioma).catch(() => undefined)
  return traidas[idioma]
}
