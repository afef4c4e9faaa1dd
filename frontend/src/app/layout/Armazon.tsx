import { Outlet } from 'react-router'

export function Armazon() {
  return (
    <main id="contenido">
      <Outlet />
    </main>
  )
}
