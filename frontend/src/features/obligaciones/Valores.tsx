import type { ReactNode } from 'react'
import type { ObligacionDetalle } from '@/api/modelos'
import { Termino } from '@/app/glosario/Termino'
import { useTextos } from '@/i18n/textos'
import { dinero, esCero } from '@/lib/dinero'
import { SummaryList } from '@/ui/SummaryList'
import { sinPresentar } from './situacion'
import { textos } from './textos'

/** The figures of an obligation for the chosen day; the total is withheld when one is missing. */
export function Valores({ obligacion }: { obligacion: ObligacionDetalle }) {
  const t = useTextos(textos)
  const falta = sinPresentar(obligacion) ? t.sinDeclarar : t.noDisponible
  const fila = (key: string, label: ReactNode, valor: string | null, fuerte = false) => ({
    key,
    label,
    value: (
      <span className={fuerte ? 'obligaciones-total' : 'sin-corte'}>
        {valor === null ? falta : dinero(valor)}
      </span>
    ),
  })
  const conIndexacion = obligacion.indexacion !== null && !esCero(obligacion.indexacion)
  return (
    <SummaryList
      compact
      rows={[
        fila('capital', t.capital, obligacion.capital),
        fila('sancion', t.sancion, obligacion.sancion),
        fila('intereses', <Termino clave="mora">{t.intereses}</Termino>, obligacion.intereses),
        ...(conIndexacion
          ? [
              fila(
                'indexacion',
                <Termino clave="indexacion">{t.indexacion}</Termino>,
                obligacion.indexacion,
              ),
            ]
          : []),
        fila('total', t.total, obligacion.total, true),
      ]}
    />
  )
}
