/** Where to go after logging in: only an address of this application, never another site. */
export function destinoSeguro(busqueda: string): string {
  const volver = new URLSearchParams(busqueda).get('volver')
  if (!volver?.startsWith('/') || volver.startsWith('//') || volver.includes('\\')) return '/'
  const url = new URL(volver, location.origin)
  if (url.origin !== location.origin || url.pathname === '/ingresar') return '/'
  return url.pathname + url.search + url.hash
}
