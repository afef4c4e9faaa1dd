/** The last request that the server answered with an error, to be told when asking for help. */
let ultima: string | null = null

export function recordarFalla(solicitud: string | null | undefined): void {
  if (solicitud) ultima = solicitud
}

export function ultimaFalla(): string | null {
  return ultima
}
