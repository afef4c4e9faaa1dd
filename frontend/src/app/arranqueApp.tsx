import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { personaActual, renovarSesion } from '@/api/credencial'
import { idiomaActual } from '@/i18n/idioma'
import { prepararIdioma } from '@/i18n/textos'
import { clienteDeConsultas } from './consultas'
import { rutas } from './routes'

/** Starts the whole application. Safe to call after the login page has been unmounted. */
export async function arrancarApp(contenedor: HTMLElement): Promise<void> {
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
}
