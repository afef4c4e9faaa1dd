import type { RouteObject } from 'react-router'
import type { Idioma } from '@/i18n/idioma'

/** Words of a route in both languages: they must be known before its code is downloaded. */
export type Rotulo = Record<Idioma, string>

export interface SenaDeRuta {
  /** Breadcrumb of this level: fixed words, or built from what the loader of the route gave. */
  miga?: Rotulo | ((datos: unknown, idioma: Idioma) => string)
  /** Permission without which the page answers «not allowed». */
  permiso?: string
}

/** A route of a feature. Pages are always `lazy`, so that each travels in its own file. */
export type Ruta = RouteObject & { handle?: SenaDeRuta; children?: Ruta[] }
