import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router'
import { clienteDeConsultas } from '@/app/consultas'
import { paths } from '@/app/paths'
import { useReloj } from '@/app/reloj/reloj'
import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { Skeleton } from '@/ui/Loading'
import { Tag } from '@/ui/Tag'
import { Titulo } from '@/ui/Titulo'
import { consultaDetalle } from './consultas'
import { Documentos } from './Documentos'
import { FechaPago } from './FechaPago'
import { Hechos } from './Hechos'
import { Movimientos } from './Movimientos'
import './obligaciones.css'
import {
  ASPECTO,
  conceptoDe,
  consultaDe,
  type Contexto,
  plazoEnPalabras,
  tipoEnPalabras,
} from './situacion'
import { textos } from './textos'
import { Valores } from './Valores'

const CalculationTree = lazy(() =>
  import('@/ui/CalculationTree/CalculationTree').then((m) => ({ default: m.CalculationTree })),
)

const Recalculo = lazy(() => import('./Recalculo'))

const contextoDe = (params: URLSearchParams): Contexto => ({
  fechaPago: params.get('fecha_pago'),
  operadorId: params.get('operador_id'),
})

export function loader({ params, request }: LoaderFunctionArgs) {
  const contexto = contextoDe(new URL(request.url).searchParams)
  return clienteDeConsultas.ensureQueryData(consultaDetalle(params.id ?? '', contexto))
}

export function Component() {
  const t = useTextos(textos)
  const { id = '' } = useParams()
  const [params, setParams] = useSearchParams()
  const hoy = useReloj()?.hoy
  const contexto = contextoDe(params)
  const { data: obligacion } = useSuspenseQuery(consultaDetalle(id, contexto))
  const concepto = conceptoDe(obligacion, t)
  const aspecto = ASPECTO[obligacion.situacion]
  const dia = obligacion.fecha_pago

  return (
    <div className="pila-ancha">
      <div>
        <p className="no-imprimir obligaciones-volver">
          <a href={paths.obligaciones + consultaDe(contexto)}>‹ {t.volver}</a>
        </p>
        <Titulo
          documentTitle={concepto}
          caption={tipoEnPalabras(obligacion, t)}
          aside={
            <Button
              variant="secondary"
              icon="print"
              className="no-imprimir"
              onClick={() => {
                window.print()
              }}
            >
              {t.imprimir}
            </Button>
          }
        >
          {concepto}
        </Titulo>
        <p className="fila">
          <Tag kind={aspecto.marca} icon={aspecto.icono}>
            {t[`situacion_${obligacion.situacion}`]}
          </Tag>
          <span>{plazoEnPalabras(obligacion, t)}</span>
        </p>
      </div>
      <section className="pila" aria-labelledby="hechos">
        <h2 id="hechos">{t.hechos}</h2>
        <Hechos obligacion={obligacion} />
      </section>
      <section className="pila" aria-labelledby="valores">
        <h2 id="valores">{t.valores(dia)}</h2>
        <FechaPago
          fechaPago={dia}
          hoy={hoy}
          alCambiar={(nueva) => {
            const fechaPago = nueva === hoy ? null : nueva
            setParams(consultaDe({ ...contexto, fechaPago }), { preventScrollReset: true })
          }}
        />
        {obligacion.no_disponible && (
          <Alert kind="warning" title={t.noDisponible}>
            <p>{obligacion.no_disponible.mensaje}</p>
          </Alert>
        )}
        {obligacion.demostrativo && (
          <Alert kind="warning" title={t.demostrativo}>
            <p>{t.demostrativoTexto}</p>
          </Alert>
        )}
        <Valores obligacion={obligacion} />
      </section>
      <section className="pila" aria-labelledby="calculo">
        <h2 id="calculo">{t.calculo}</h2>
        {obligacion.calculo ? (
          <Suspense fallback={<Skeleton lines={6} />}>
            <CalculationTree linea={obligacion.calculo} nivel={3} />
          </Suspense>
        ) : (
          <p>{obligacion.no_disponible?.mensaje ?? t.sinCalculo}</p>
        )}
      </section>
      <section className="pila" aria-labelledby="movimientos">
        <h2 id="movimientos">{t.movimientos}</h2>
        <Movimientos movimientos={obligacion.movimientos} />
      </section>
      {obligacion.autoliquidacion_id && obligacion.fur_id && (
        <section className="pila" aria-labelledby="recalculo">
          <h2 id="recalculo">{t.recalculo}</h2>
          <Suspense fallback={<Skeleton lines={2} />}>
            <Recalculo
              autoliquidacionId={obligacion.autoliquidacion_id}
              operadorId={contexto.operadorId}
            />
          </Suspense>
        </section>
      )}
      <section className="pila" aria-labelledby="documentos">
        <h2 id="documentos">{t.documentos}</h2>
        <Documentos obligacion={obligacion} />
      </section>
    </div>
  )
}
