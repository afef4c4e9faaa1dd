export function Espera() {
  return null
}
