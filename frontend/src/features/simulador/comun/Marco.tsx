import type { FormEvent, ReactNode } from 'react'
import { problemaDe, useProblema } from '@/api/problemaATexto'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { dinero } from '@/lib/dinero'
import { fechaLarga } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { Button, ButtonGroup } from '@/ui/Button'
import { CopyButton } from '@/ui/CopyButton'
import { ErrorSummary } from '@/ui/ErrorSummary'
import { LiveRegion } from '@/ui/LiveRegion'
import { Skeleton } from '@/ui/Loading'
import { Titulo } from '@/ui/Titulo'
import '../simulador.css'
import { textos } from './textos'
import { RESULTADO, type Simulador } from './useSimulacion'

interface Props {
  titulo: string
  guia: string
  nombreDelFormulario: string
  simulador: Simulador
  /** The fields. */
  children: ReactNode
  resultado: ReactNode
}

/** A page of the simulator: the form above, and below it what came back. */
export function Marco({
  titulo,
  guia,
  nombreDelFormulario,
  simulador,
  children,
  resultado,
}: Props) {
  const t = useTextos(textos)
  const { simulacion, errores, hayErroresDeCampo, alDia, calcular } = simulador
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    calcular()
  }
  return (
    <div className="pila-ancha">
      <div className="pila">
        <div className="no-imprimir">
          <ErrorSummary errors={errores} />
        </div>
        <Titulo>{titulo}</Titulo>
        <p className="lectura no-imprimir">{guia}</p>
        <form
          className="pila no-imprimir"
          aria-label={nombreDelFormulario}
          onSubmit={enviar}
          noValidate
        >
          {children}
          <Button type="submit" busy={simulacion.isFetching}>
            {t.calcular}
          </Button>
        </form>
        <LiveRegion visible>
          {simulacion.data !== undefined && !alDia && (
            <p className="simulador-cambio no-imprimir">{t.cambio}</p>
          )}
        </LiveRegion>
      </div>
      {simulacion.isError && !hayErroresDeCampo && (
        <Imposible error={simulacion.error} alReintentar={() => void simulacion.refetch()} />
      )}
      {simulacion.isLoading && <Skeleton lines={6} />}
      {resultado}
    </div>
  )
}

/** The rules give no value and no field is to blame: the server says why, in its own words. */
function Imposible({ error, alReintentar }: { error: unknown; alReintentar: () => void }) {
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

interface PropsDeEncabezado {
  rotulo: string
  total: string
  enLetras: string
  demostrativo: boolean
  estimadoDesde: string | null
}

/** What a result says first: what it is not, and how much it is. */
export function EncabezadoDeResultado(props: PropsDeEncabezado) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  return (
    <>
      <h2 id={RESULTADO} tabIndex={-1}>
        {t.resultado}
      </h2>
      <Alert kind="info" title={t.noOficial}>
        <p>{t.noOficialTexto}</p>
      </Alert>
      {props.demostrativo && (
        <Alert kind="warning" title={t.demostrativo}>
          <p>{t.demostrativoTexto}</p>
        </Alert>
      )}
      {props.estimadoDesde && (
        <Alert kind="warning" title={t.estimado}>
          <p>{t.estimadoTexto(fechaLarga(props.estimadoDesde, idioma))}</p>
        </Alert>
      )}
      <div className="simulador-total">
        <p>{props.rotulo}</p>
        <p className="simulador-cifra">{dinero(props.total)}</p>
        <p className="menor">
          <span className="solo-lectores">{t.enLetras}: </span>
          <TextoDelServidor>{props.enLetras}</TextoDelServidor>
        </p>
      </div>
    </>
  )
}

/** To share it or to keep it on paper. */
export function Compartir() {
  const t = useTextos(textos)
  return (
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
  )
}
