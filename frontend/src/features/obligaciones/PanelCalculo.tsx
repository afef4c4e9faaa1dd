import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { Linea, ObligacionDetalle } from '@/api/modelos'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { useTextos } from '@/i18n/textos'
import { Dialog } from '@/ui/Dialog'
import { Skeleton } from '@/ui/Loading'
import type { QueCifra } from './Cifra'
import { consultaDetalle } from './consultas'
import { conceptoDe, type Contexto, direccionDeFila } from './situacion'
import type { CalculoPedido } from './TablaObligaciones'
import { textos } from './textos'

const CalculationTree = lazy(() =>
  import('@/ui/CalculationTree/CalculationTree').then((m) => ({ default: m.CalculationTree })),
)

interface Props {
  pedido: CalculoPedido | null
  contexto: Contexto
  alCerrar: () => void
}

/** «Ver cálculo» of one figure of the list, without leaving it. */
export function PanelCalculo({ pedido, contexto, alCerrar }: Props) {
  const t = useTextos(textos)
  return (
    <Dialog
      open={pedido !== null}
      onClose={alCerrar}
      title={pedido && t.calculoDe(`${t[pedido.que]}, ${conceptoDe(pedido.fila, t)}`)}
    >
      {pedido && (
        <div className="obligaciones-panel pila">
          <Contenido pedido={pedido} contexto={contexto} />
          <p>
            <a href={direccionDeFila(pedido.fila, contexto)}>{t.irAlDetalle}</a>
          </p>
        </div>
      )}
    </Dialog>
  )
}

function Contenido({ pedido, contexto }: { pedido: CalculoPedido; contexto: Contexto }) {
  const t = useTextos(textos)
  const detalle = useQuery(consultaDetalle(pedido.fila.id, contexto))
  if (detalle.isError) {
    return <FalloDeCarga error={detalle.error} alReintentar={() => void detalle.refetch()} />
  }
  if (!detalle.data) return <Skeleton lines={4} />
  const linea = lineaDe(detalle.data, pedido.que)
  if (!linea) return <p>{t.sinCalculo}</p>
  return (
    <Suspense fallback={<Skeleton lines={4} />}>
      <CalculationTree linea={linea} nivel={3} />
    </Suspense>
  )
}

/** Where each figure sits in the tree; the codes are those of the liquidation rules. */
const CODIGO: Record<Exclude<QueCifra, 'total'>, RegExp> = {
  capital: /capital|contraprestacion|valor/i,
  intereses: /mora|interes/i,
  sancion: /sancion/i,
}

function lineaDe(detalle: ObligacionDetalle, que: QueCifra): Linea | null {
  if (!detalle.calculo || que === 'total') return detalle.calculo
  return buscar(detalle.calculo.lineas, CODIGO[que]) ?? detalle.calculo
}

function buscar(lineas: Linea[], codigo: RegExp): Linea | undefined {
  return (
    lineas.find((linea) => codigo.test(linea.codigo)) ??
    lineas.map((linea) => buscar(linea.lineas, codigo)).find(Boolean)
  )
}
