import type { FormEvent, ReactNode } from 'react'
import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { LiveRegion } from '@/ui/LiveRegion'
import { Skeleton } from '@/ui/Loading'
import { Titulo } from '@/ui/Titulo'
import '../simulador.css'
import { Imposible } from './Imposible'
import { textos } from './textos'

/** What a page does with its form: what was asked, and what came back. */
export interface Simulador {
  simulacion: {
    data: unknown
    error: unknown
    isError: boolean
    isFetching: boolean
    isLoading: boolean
    refetch: () => unknown
  }
  errores: FormError[]
  hayErroresDeCampo: boolean
  /** What is typed is what was asked. */
  alDia: boolean
  calcular: () => void
  /** The fields that the address brought and nobody can read, by name. */
  ilegibles: string[]
}

interface Props {
  titulo: string
  guia: string
  nombreDelFormulario: string
  simulador: Simulador
  /** What was chosen has nothing to calculate. */
  sinCalculo?: boolean | undefined
  /** The fields. */
  children: ReactNode
  /** What came back; beside an error it would pass for the answer to what is typed. */
  resultado: ReactNode
  /** What goes below, whatever came back. */
  despues?: ReactNode
}

/** A page of the simulator: the form above, and below it what came back. */
export function Marco(props: Props) {
  const t = useTextos(textos)
  const { simulacion, errores, hayErroresDeCampo, alDia, calcular, ilegibles } = props.simulador
  const sinErrores = errores.length === 0
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (!props.sinCalculo) calcular()
  }
  return (
    <div className="pila-ancha">
      <div className="pila">
        <div className="no-imprimir">
          <ErrorSummary errors={errores} />
        </div>
        <Titulo>{props.titulo}</Titulo>
        <p className="lectura no-imprimir">{props.guia}</p>
        {ilegibles.length > 0 && (
          <Alert kind="warning" title={t.enlaceIlegible}>
            <p>{t.enlaceRevise(ilegibles.join(', '))}</p>
          </Alert>
        )}
        <form
          className="pila no-imprimir"
          aria-label={props.nombreDelFormulario}
          onSubmit={enviar}
          noValidate
        >
          {props.children}
          {!props.sinCalculo && (
            <Button type="submit" busy={simulacion.isFetching}>
              {t.calcular}
            </Button>
          )}
        </form>
        <LiveRegion visible>
          {simulacion.data !== undefined && sinErrores && !alDia && !props.sinCalculo && (
            <p className="simulador-cambio no-imprimir">{t.cambio}</p>
          )}
        </LiveRegion>
      </div>
      {simulacion.isError && !hayErroresDeCampo && (
        <Imposible error={simulacion.error} alReintentar={() => void simulacion.refetch()} />
      )}
      {simulacion.isLoading && <Skeleton lines={6} />}
      {sinErrores && props.resultado}
      {props.despues}
    </div>
  )
}
