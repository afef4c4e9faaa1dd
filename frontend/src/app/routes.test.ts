import type { RouteObject } from 'react-router'
import { expect, it } from 'vitest'
import { paths } from './paths'
import { rutas } from './routes'

/** Every address of the application, from the route tree. */
function direcciones(ramas: RouteObject[], base = ''): string[] {
  return ramas.flatMap((ruta) => {
    const propia = ruta.path?.startsWith('/')
      ? ruta.path
      : [base, ruta.path].filter(Boolean).join('/')
    if (ruta.children) return direcciones(ruta.children, propia)
    return [propia.startsWith('/') ? propia : `/${propia}`]
  })
}

it('has exactly these pages', () => {
  expect([...new Set(direcciones(rutas))].sort()).toMatchSnapshot()
})

it('every path that components write leads to a page', () => {
  const patrones = direcciones(rutas)
    .filter((d) => d !== '/*')
    .map((d) => new RegExp(`^${d.replace(/:\w+/g, '[^/]+')}$`))
  const escritas = Object.values(paths).map((p) => (typeof p === 'function' ? p('x') : p))
  const perdidas = escritas
    .map((p) => p.split('?')[0] ?? '')
    .filter((p) => !patrones.some((patron) => patron.test(p)))
  expect(perdidas).toEqual([])
})
