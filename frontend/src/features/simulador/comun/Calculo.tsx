import { lazy, Suspense, useEffect, useRef } from 'react'
import type { Linea } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { Details } from '@/ui/Details'
import { Skeleton } from '@/ui/Loading'
import { textos } from './textos'

const CalculationList = lazy(() =>
  import('@/ui/CalculationTree/CalculationTree').then((m) => ({ default: m.CalculationList })),
)

/** Closed on the screen, always open on paper: a printed calculation hides nothing. */
export function Calculo({ lineas }: { lineas: Linea[] }) {
  const t = useTextos(textos)
  const referencia = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const abrir = () => {
      if (referencia.current) referencia.current.open = true
    }
    window.addEventListener('beforeprint', abrir)
    return () => {
      window.removeEventListener('beforeprint', abrir)
    }
  }, [])
  return (
    <Details ref={referencia} summary={t.verCalculo}>
      <Suspense fallback={<Skeleton lines={6} />}>
        <CalculationList lineas={lineas} nivel={3} />
      </Suspense>
    </Details>
  )
}
