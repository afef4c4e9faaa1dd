import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { renovarSesion } from '@/api/credencial'
import { clienteDeConsultas } from './consultas'
import { rutas } from './routes'

/** Starts the whole application. Safe to call after the login page has been unmounted. */
export async function arrancarApp(contenedor: HTMLElement): Promise<void> {
  // A reload loses the token kept in memory; the refresh cookie brings the session back.
  await renovarSesion().catch(() => null)
  const enrutador = createBrowserRouter(rutas)
  createRoot(contenedor).render(
    <StrictMode>
      <QueryClientProvider client={clienteDeConsultas}>
        <RouterProvider router={enrutador} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
