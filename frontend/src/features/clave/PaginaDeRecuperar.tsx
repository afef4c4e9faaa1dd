import { PaginaDeEnlace } from './PaginaDeEnlace'

/** Somebody who forgot the password chooses another. */
export function Component() {
  return <PaginaDeEnlace uso="recuperacion" />
}
