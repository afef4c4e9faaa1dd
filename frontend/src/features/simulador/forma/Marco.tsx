import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import type { Linea } from '@/api/modelos'
import { problemaDe, useProblema } from '@/api/problemaATexto'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useTextos } from '@/i18n/textos'
import { dinero } from '@/lib/dinero'
import { Alert } from '@/ui/Alert'
import { Button, ButtonGroup } from '@/ui/Button'
import { CopyButton } from '@/ui/CopyButton'
import { Details } from '@/ui/Details'
import { Skeleton } from '@/ui/Loading'
import { textos } from './textos'

const CalculationList = lazy(() =>
  import('@/ui/CalculationTree/CalculationTree').then((m) => ({ default: m.CalculationList })),
)

export const RESULTADO = 'resultado-simulacion'

interface Props {
  /** What the figure is. */
  concepto: string
  valor: string | null
  letras: string | null
  demostrativo: boolean
  lineas: Linea[]
  children: ReactNode
}

/** A simulated figure with its calculation. It is the only part that is printed. */
export function Marco({ concepto, valor, letras, demostrativo, lineas, children }: Props) {
  const t = useTextos(textos)
  return (
    <section className="pila" aria-labelledby={RESULTADO}>
      <h2 id={RESULTADO} tabIndex={-1}>
        {t.resultado}
      </h2>
      <Alert kind="info" title={t.noOficial}>
        <p>{t.noOficialTexto}</p>
      </Alert>
      {demostrativo && (
        <Alert kind="warning" title={t.demostrativo}>
          <p>{t.demostrativoTexto}</p>
        </Alert>
      )}
      {valor !== null && (
        <div className="simulador-total">
          <p>
            <TextoDelServidor>{concepto}</TextoDelServidor>
          </p>
          <p className="simulador-cifra">{dinero(valor)}</p>
          {letras && (
            <p className="menor">
              <span className="solo-lectores">{t.enLetras}: </span>
              <TextoDelServidor>{letras}</TextoDelServidor>
            </p>
          )}
        </div>
      )}
      {children}
      <div className="no-imprimir">
        <ButtonGroup>
          <CopyButton value={location.href} what={t.elEnlace} label={t.copiarEnlace} />
          <Button
            variant="secondary"
            small
            icon="print"
            onClick={() => {
              window.print()
            }}
          >
            {t.imprimir}
          </Button>
        </ButtonGroup>
      </div>
      {lineas.length > 0 && <Calculo lineas={lineas} />}
    </section>
  )
}

/** Closed on the screen, always open on paper: a printed calculation hides nothing. */
function Calculo({ lineas }: { lineas: Linea[] }) {
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

/** The rules give no value and no field is to blame: the server says why, in its own words. */
export function Imposible({ error, alReintentar }: { error: unknown; alReintentar: () => void }) {
  const t = useTextos(textos)
  const { mensaje } = useProblema()(error)
  const problema = problemaDe(error)
  if (problema.status !== 422) {
    return <FalloDeCarga titulo={t.fallo} error={error} alReintentar={alReintentar} />
  }
  return (
    <Alert kind="error" live title={t.imposible}>
      <p>{mensaje}</p>
      {problema.detail && (
        <p>
          <TextoDelServidor>{problema.detail}</TextoDelServidor>
        </p>
      )}
    </Alert>
  )
}
