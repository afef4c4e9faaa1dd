import { use } from 'react'
import { cambiarIdioma, type Idioma, idiomaActual, useIdioma } from './idioma'

/** A text is a sentence, or a function that builds one from what it needs. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each text declares its own arguments
type Texto = string | ((...datos: any[]) => string)
export type Catalogo = Record<string, Texto>

/** The English twin of a Spanish catalogue: same keys, same arguments. */
export type Traduccion<T extends Catalogo> = {
  [K in keyof T]: T[K] extends (...datos: infer A) => string ? (...datos: A) => string : string
}

export interface Textos<T extends Catalogo> {
  es: T
  /** Loads the English texts once; the same promise every time, as `use` needs. */
  en: () => Promise<Traduccion<T>>
}

/** React reads these two fields to give the value of a kept promise without suspending again. */
type Promesa<V> = Promise<V> & { status?: 'fulfilled'; value?: V }

/** The English catalogues of the code that has been downloaded so far. */
const registrados = new Set<() => Promise<unknown>>()

/**
 * Joins a Spanish catalogue (in the bundle of its feature) with its English twin
 * (downloaded only by who reads English).
 *
 *   export const textos = definirTextos(es, () => import('./textos.en'))
 */
export function definirTextos<T extends Catalogo>(
  es: T,
  importarEn: () => Promise<{ default: Traduccion<T> }>,
): Textos<T> {
  let promesa: Promesa<Traduccion<T>> | null = null
  const cargar = () => {
    const nueva: Promesa<Traduccion<T>> = importarEn().then((modulo) => {
      nueva.status = 'fulfilled'
      nueva.value = modulo.default
      return modulo.default
    })
    return nueva
  }
  const en = () => (promesa ??= cargar())
  registrados.add(en)
  return { es, en }
}

/** Brings the English texts of what is on screen, so that nothing flickers nor mixes languages. */
export async function prepararIdioma(idioma: Idioma): Promise<void> {
  if (idioma === 'en') await Promise.all([...registrados].map((cargar) => cargar()))
}

export async function hablarEn(idioma: Idioma): Promise<void> {
  await prepararIdioma(idioma)
  cambiarIdioma(idioma)
}

/** The texts in the language of the person. Suspends while English arrives for the first time. */
export function useTextos<T extends Catalogo>(textos: Textos<T>): Traduccion<T> {
  const idioma = useIdioma()
  if (idioma === 'es') return textos.es as unknown as Traduccion<T>
  return use(textos.en())
}

/** The same outside components (loaders, tests). */
export async function textosEn<T extends Catalogo>(
  textos: Textos<T>,
  idioma: Idioma = idiomaActual(),
): Promise<Traduccion<T>> {
  return idioma === 'es' ? (textos.es as unknown as Traduccion<T>) : textos.en()
}
