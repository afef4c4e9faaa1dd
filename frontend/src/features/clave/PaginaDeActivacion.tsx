import { PaginaDeEnlace } from './PaginaDeEnlace'

/** Somebody who was given an account chooses the first password. */
export function Component() {
  return <PaginaDeEnlace uso="activacion" />
}
