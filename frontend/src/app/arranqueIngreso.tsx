import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { huboSesion, renovarSesion } from '@/api/credencial'
import { destinoSeguro } from '@/features/sesion/destino'
import { PaginaDeIngreso } from '@/features/sesion/PaginaDeIngreso'
import { idiomaActual } from '@/i18n/idioma'
import { prepararIdioma } from '@/i18n/textos'
import { Marco } from './layout/Marco'

/**
 * Starts the login page alone. After a successful login the application takes its place in
 * the same document, so that the access token never has to leave memory.
 */
export async function arrancarIngreso(contenedor: HTMLElement): Promise<void> {
  await prepararIdioma(idiomaActual())
  contenedor.replaceChildren()
  const raiz = createRoot(contenedor)
  const seguir = async (destino: string) => {
    const { arrancarApp } = await import('./arranqueApp')
    history.replaceState(null, '', destino)
    raiz.unmount()
    await arrancarApp(contenedor, { trasIngreso: true })
  }
  if (await sigueAdentro()) {
    await seguir(destinoSeguro(location.search))
    return
  }
  raiz.render(
    <StrictMode>
      <Suspense>
        <Marco persona={null}>
          <PaginaDeIngreso alEntrar={seguir} />
        </Marco>
      </Suspense>
    </StrictMode>,
  )
}

/** Who comes back to the login page with an open session need not log in again. */
async function sigueAdentro(): Promise<boolean> {
  if (!huboSesion() || new URLSearchParams(location.search).has('motivo')) return false
  return (await renovarSesion().catch(() => null)) !== null
}
