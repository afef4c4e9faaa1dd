import { lazy, Suspense } from 'react'
import { Espera } from '../layout/Espera'

/** Few people meet it: its words do not travel with the first screen. */
const Pagina = lazy(async () => {
  const { NoPermitida } = await import('./no_permitida/NoPermitida')
  return { default: NoPermitida }
})

export function NoPermitida() {
  return (
    <Suspense fallback={<Espera />}>
      <Pagina />
    </Suspense>
  )
}
