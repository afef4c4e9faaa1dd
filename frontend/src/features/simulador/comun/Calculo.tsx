import { lazy, Suspense } from 'react'
import type { Linea } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { Details } from '@/ui/Details'
import { Skeleton } from '@/ui/Loading'
import { textos } from './textos'

const CalculationList = lazy(() =>
  import('@/ui/CalculationTree/CalculationTree').then((m) => ({ default: m.CalculationList })),
)

/** How each figure was reached. */
export function Calculo({ lineas }: { lineas: Linea[] }) {
  const t = useTextos(textos)
  return (
    <Details onPaper summary={t.verCalculo}>
      <Suspense fallback={<Skeleton lines={6} />}>
        <CalculationList lineas={lineas} nivel={3} />
      </Suspense>
    </Details>
  )
}
