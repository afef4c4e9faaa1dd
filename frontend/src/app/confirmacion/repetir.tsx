import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { conSesion } from '@/api/credencial'
import type { Problema } from '@/api/modelos'
import { clienteDeConsultas } from '../consultas'
import { Confirmacion } from './Confirmacion'

/** Requests that are refused at once wait for the same answer. */
let enCurso: Promise<boolean> | null = null

/**
 * What becomes of a request that was answered 403: when all that is missing is to prove again who one
 * is, the person is asked, and the request goes out once more with nothing lost.
 */
export async function repetir(respuesta: Response, copia: Request): Promise<Response> {
  const problema = (await respuesta
    .clone()
    .json()
    .catch(() => ({}))) as Partial<Problema>
  if (problema.codigo !== 'CONFIRMACION_REQUERIDA') return respuesta
  const { medio } = problema
  enCurso ??= preguntar(typeof medio === 'string' ? medio : null).finally(() => {
    enCurso = null
  })
  return (await enCurso) ? conSesion(copia) : respuesta
}

/** A root of its own: the page that waits for its answer stays as it is, with its own dialog open. */
function preguntar(medio: string | null): Promise<boolean> {
  return new Promise((decir) => {
    const lugar = document.body.appendChild(document.createElement('div'))
    const raiz = createRoot(lugar)
    const terminar = (confirmo: boolean) => {
      decir(confirmo)
      // Not while React is still closing the dialog.
      setTimeout(() => {
        raiz.unmount()
        lugar.remove()
      }, 0)
    }
    raiz.render(
      <StrictMode>
        <QueryClientProvider client={clienteDeConsultas}>
          <Suspense fallback={null}>
            <Confirmacion medio={medio} alTerminar={terminar} />
          </Suspense>
        </QueryClientProvider>
      </StrictMode>,
    )
  })
}
