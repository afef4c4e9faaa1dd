export function PaginaDeError() {
  return <h1>Error</h1>
}
