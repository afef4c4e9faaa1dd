import type { ObligacionDetalle } from '@/api/modelos'
import { useNombreDeServicio } from '@/app/servicios/useNombreDeServicio'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaLarga } from '@/lib/fechas'
import { periodoLargo } from '@/lib/periodo'
import { SummaryList, type SummaryRow } from '@/ui/SummaryList'
import { ComoPagar } from './ComoPagar'
import { textos } from './textos'

export function Hechos({ obligacion }: { obligacion: ObligacionDetalle }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const nombreDe = useNombreDeServicio()
  const { expediente, periodo, acto } = obligacion
  const filas: (SummaryRow | null)[] = [
    { key: 'referencia', label: t.referencia, value: obligacion.referencia },
    expediente && {
      key: 'expediente',
      label: t.expediente,
      value: `${expediente.numero} · ${nombreDe(expediente.servicio)}`,
    },
    periodo && { key: 'periodo', label: t.colPeriodo, value: periodoLargo(periodo, idioma) },
    acto && { key: 'acto', label: t.acto, value: t.actoTexto(acto.numero, acto.fecha) },
    {
      key: 'vencimiento',
      label: t.vencimiento,
      value: t.hasta(fechaLarga(obligacion.fecha_vencimiento, idioma)),
    },
    ...obligacion.actos_de_mora.map((dicho, indice) => ({
      key: `acto_de_mora_${String(indice)}`,
      label: t[`mora_${dicho.clase}`],
      value: t.moraTexto(dicho),
    })),
    obligacion.situacion === 'pagada'
      ? null
      : {
          key: 'pagar',
          label: t.comoPagar,
          value: <ComoPagar obligacion={obligacion} />,
        },
  ]
  return <SummaryList rows={filas.filter((fila) => fila !== null)} compact />
}
