export function Component() {
  return <h1>404</h1>
}
