import { useId } from 'react'
import type { DiaDeEspera } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { dinero } from '@/lib/dinero'
import { fecha } from '@/lib/fechas'
import { trazar } from './espera'
import { textos } from './textos'

/** A line with its extremes in words. The table beside it says the same to who cannot see it. */
export function Grafica({ dias }: { dias: DiaDeEspera[] }) {
  const t = useTextos(textos)
  const id = useId()
  const trazo = trazar(dias)
  const primero = dias[0]
  const ultimo = dias.at(-1)
  if (!trazo || !primero || !ultimo) return null
  const plana = trazo.menor.total === trazo.mayor.total
  const descripcion = plana
    ? t.graficaIgual(dinero(primero.total), fecha(primero.fecha), fecha(ultimo.fecha))
    : t.graficaTexto(
        dinero(primero.total),
        fecha(primero.fecha),
        dinero(ultimo.total),
        fecha(ultimo.fecha),
      )
  return (
    <figure className="espera-figura">
      <figcaption>{descripcion}</figcaption>
      <p className="espera-eje" aria-hidden="true">
        {dinero(trazo.mayor.total)}
      </p>
      <svg
        className="espera-grafica"
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        role="img"
        aria-labelledby={`${id}-titulo ${id}-texto`}
      >
        <title id={`${id}-titulo`}>{t.grafica}</title>
        <desc id={`${id}-texto`}>{descripcion}</desc>
        {trazo.meses.map((x) => (
          <line key={x} className="espera-mes" x1={x} x2={x} y1="0" y2="100" />
        ))}
        <polyline className="espera-linea" points={trazo.puntos} />
      </svg>
      <p className="espera-eje" aria-hidden="true">
        {plana ? '' : dinero(trazo.menor.total)}
      </p>
      <p className="espera-dias" aria-hidden="true">
        <span>{fecha(primero.fecha)}</span>
        <span>{fecha(ultimo.fecha)}</span>
      </p>
    </figure>
  )
}
