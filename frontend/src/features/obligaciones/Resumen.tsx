import { useQuery } from '@tanstack/react-query'
import { esCodigo } from '@/api/problema'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
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
  const resumen = useQuery(consultaResumen(filtros))
  // The figures of another day must not stand under a day that could not be worked out.
  const data = resumen.isError ? undefined : resumen.data
  const motivo = data?.no_disponible?.mensaje
  return (
    <section className="pila" aria-label={t.resumen}>
      {data ? (
        <Stats>
          <Monto rotulo={t.vencido} valor={data.vencido} motivo={motivo} alerta t={t} />
          <Monto rotulo={t.porVencer} valor={data.por_vencer} motivo={motivo} t={t} />
          <Stat
            label={t.sinPresentar}
            value={String(data.sin_presentar)}
            detail={
              data.sin_presentar === 0
                ? t.ningunPeriodo
                : t.periodos(data.sin_presentar, data.sin_presentar_vencidos)
            }
            kind={data.sin_presentar_vencidos > 0 ? 'warning' : undefined}
          />
        </Stats>
      ) : esCodigo(resumen.error, 'FECHA_PAGO_INVALIDA') ? null : resumen.isError ? (
        <FalloDeCarga
          titulo={t.falloResumen}
          error={resumen.error}
          alReintentar={() => void resumen.refetch()}
        />
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
  motivo,
  alerta,
  t,
}: {
  rotulo: string
  valor: { cantidad: number; total: string | null }
  motivo: string | undefined
  alerta?: boolean
  t: Traduccion<typeof es>
}) {
  const conteo = valor.cantidad === 0 ? t.ninguna : t.cantidad(valor.cantidad)
  return (
    <Stat
      label={rotulo}
      value={valor.total === null ? t.noDisponible : dinero(valor.total)}
      detail={valor.total === null ? `${conteo}. ${motivo ?? t.totalRetenido}` : conteo}
      kind={alerta && valor.cantidad > 0 ? 'error' : undefined}
    />
  )
}
