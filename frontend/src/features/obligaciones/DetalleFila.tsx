import type { ObligacionFila } from '@/api/modelos'
import { paths } from '@/app/paths'
import { usePermiso } from '@/app/sesion/usePersona'
import { useTextos } from '@/i18n/textos'
import { dinero, esCero } from '@/lib/dinero'
import { Tag } from '@/ui/Tag'
import {
  ASPECTO,
  conceptoDe,
  type Contexto,
  direccionDeFila,
  plazoEnPalabras,
  sinPresentar,
} from './situacion'
import { textos } from './textos'

/** Second line of a row: where it stands in words, and what can be done with it. */
export function DetalleFila({ fila, contexto }: { fila: ObligacionFila; contexto: Contexto }) {
  const t = useTextos(textos)
  const puedeDeclarar = usePermiso('editar_autoliquidacion')
  const puedeVerFur = usePermiso('ver_fur')
  const aspecto = ASPECTO[fila.situacion]
  const plazo = plazoEnPalabras(fila, t)
  const concepto = <span className="solo-lectores">{t.deLaObligacion(conceptoDe(fila, t))}</span>
  return (
    <div className="obligaciones-detalle">
      <Tag kind={aspecto.marca} icon={aspecto.icono}>
        {t[`situacion_${fila.situacion}`]}
      </Tag>
      {plazo && <span>{plazo}</span>}
      {fila.expediente && <span>{t.exp(fila.expediente.numero)}</span>}
      {fila.no_disponible && (
        <span>
          {t.noDisponible}: {fila.no_disponible.mensaje}
        </span>
      )}
      {fila.demostrativo && <Tag kind="warning">{t.demostrativo}</Tag>}
      {fila.indexacion !== null && !esCero(fila.indexacion) && (
        <span>{t.conIndexacion(dinero(fila.indexacion))}</span>
      )}
      {fila.total !== null && (
        <a href={`${direccionDeFila(fila, contexto)}#calculo`}>
          {t.verCalculo}
          {concepto}
        </a>
      )}
      {sinPresentar(fila) && puedeDeclarar && (
        <a href={destinoDeDeclarar(fila)}>
          {fila.autoliquidacion_id ? t.continuarBorrador : t.autoliquidar}
          {concepto}
        </a>
      )}
      {fila.fur_id && puedeVerFur && (
        <a href={paths.fur(fila.fur_id)}>
          {t.verFur}
          {concepto}
        </a>
      )}
    </div>
  )
}

/** The draft when there is one; else the list of periods, on the line that starts it. */
function destinoDeDeclarar(fila: ObligacionFila): string {
  return fila.autoliquidacion_id
    ? paths.autoliquidacion(fila.autoliquidacion_id)
    : `${paths.autoliquidaciones}#periodo-${fila.id}`
}
