/** The part of the page that a change of filters redraws. */
export const RESULTADO = 'resultado-obligaciones'

/**
 * A chip or a button that removes itself would leave the focus on nothing: it goes to the
 * result, which is what the person asked to see.
 */
export function enfocarResultado(): void {
  document.getElementById(RESULTADO)?.focus()
}
