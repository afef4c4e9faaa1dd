export function arrancarIngreso(_contenedor: HTMLElement): void {
  // Replaced below by the login page.
}
