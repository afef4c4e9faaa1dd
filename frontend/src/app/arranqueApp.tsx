import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { alNegar } from '@/api/client'
import { personaActual, renovarSesion } from '@/api/credencial'
import { traerTextosDePaginas } from '@/api/textosProblema'
import { idiomaActual } from '@/i18n/idioma'
import { prepararIdioma } from '@/i18n/textos'
import { clienteDeConsultas } from './consultas'
import { enfocarAlLlegar } from './layout/useFocoAlNavegar'
import { rutas } from './routes'

/**
 * Starts the whole application. After the login page it is a navigation like any other, and
 * focus goes to the heading; after a page load the browser announces the page by itself.
 */
export async function arrancarApp(
  contenedor: HTMLElement,
  { trasIngreso = false } = {},
): Promise<void> {
  if (trasIngreso) enfocarAlLlegar()
  // Few requests are refused: what looks into it comes with the first one.
  alNegar(async (...dicho) => (await import('./confirmacion/repetir')).repetir(...dicho))
  // A reload loses the token kept in memory; the refresh cookie brings the session back.
  const sesion = personaActual() ? null : renovarSesion().catch(() => null)
  await Promise.all([sesion, prepararIdioma(idiomaActual())])
  const enrutador = createBrowserRouter(rutas)
  contenedor.replaceChildren()
  createRoot(contenedor).render(
    <StrictMode>
      <QueryClientProvider client={clienteDeConsultas}>
        <RouterProvider router={enrutador} />
      </QueryClientProvider>
    </StrictMode>,
  )
  // Without them the server's own words serve.
  void traerTextosDePaginas(idiomaActual()).catch(() => undefined)
}
