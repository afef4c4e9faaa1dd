import { useQuery } from '@tanstack/react-query'
import { useTextos } from '@/i18n/textos'
import type { Traduccion } from '@/i18n/textos'
import { dinero } from '@/lib/dinero'
import { Stat, Stats } from '@/ui/Card'
import { Details } from '@/ui/Details'
import { Skeleton } from '@/ui/Loading'
import { consultaResumen } from './consultas'
import { FechaPago } from './FechaPago'
import type { Filtros } from './filtros'
import type { es } from './textos.es'
import { textos } from './textos'

interface Props {
  filtros: Filtros
  cambiar: (cambio: Partial<Filtros>) => void
  hoy: string | undefined
}

/** What is overdue, what is coming and what is not filed, worked out for the chosen day. */
export function Resumen({ filtros, cambiar, hoy }: Props) {
  const t = useTextos(textos)
  const { data } = useQuery(consultaResumen(filtros.fecha_pago, filtros.operador_id))
  return (
    <section className="pila" aria-label={t.resumen}>
      {data ? (
        <Stats>
          <Monto rotulo={t.vencido} valor={data.vencido} alerta t={t} />
          <Monto rotulo={t.porVencer(data.por_vencer.dias)} valor={data.por_vencer} t={t} />
          <Stat
            label={t.sinPresentar}
            value={String(data.sin_presentar.cantidad)}
            detail={
              data.sin_presentar.cantidad === 0
                ? t.ningunPeriodo
                : t.periodos(data.sin_presentar.cantidad)
            }
          />
        </Stats>
      ) : (
        <Skeleton lines={1} tall />
      )}
      <FechaPago
        fechaPago={filtros.fecha_pago ?? data?.fecha_pago ?? hoy ?? ''}
        hoy={hoy}
        alCambiar={(fecha) => {
          cambiar({ fecha_pago: fecha === hoy ? null : fecha, pagina: filtros.pagina })
        }}
      />
      <Details summary={t.comoSeCalcula}>
        <p className="lectura">{t.comoSeCalculaTexto}</p>
      </Details>
    </section>
  )
}

function Monto({
  rotulo,
  valor,
  alerta,
  t,
}: {
  rotulo: string
  valor: { cantidad: number; total: string | null }
  alerta?: boolean
  t: Traduccion<typeof es>
}) {
  const conteo = valor.cantidad === 0 ? t.ninguna : t.cantidad(valor.cantidad)
  return (
    <Stat
      label={rotulo}
      value={valor.total === null ? t.noDisponible : dinero(valor.total)}
      detail={valor.total === null ? `${conteo}. ${t.totalRetenido}` : conteo}
      kind={alerta && valor.cantidad > 0 ? 'error' : undefined}
    />
  )
}
