/**
 * A screen that replaces another at the same address is new for whoever listens: its heading
 * takes the focus, which otherwise would fall to the body with the button that was pressed.
 */
export function enfocarTitulo(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('#contenido h1')?.focus()
  })
}
