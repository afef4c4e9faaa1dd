import type { Inicio } from '@/api/modelos'
import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { dinero } from '@/lib/dinero'
import { Stat, Stats } from '@/ui/Card'
import { textos } from './textos'

/** Three figures: overdue, next, not filed. */
export function Resumen({ inicio }: { inicio: Inicio }) {
  const t = useTextos(textos)
  const { vencido, por_vencer, sin_presentar, sin_presentar_vencidos } = inicio
  const detalle = (cantidad: number, total: string | null, situacion: string) => (
    <>
      <a href={`${paths.obligaciones}?situacion=${situacion}`}>{t.cuantas(cantidad)}</a>
      {total === null && <p>{t.noDisponiblePorque}</p>}
    </>
  )
  const valor = (total: string | null) => (total === null ? t.noDisponible : dinero(total))
  return (
    <section aria-label={t.resumen} className="pila-corta">
      <Stats>
        <Stat
          label={t.vencido}
          kind={vencido.cantidad > 0 ? 'error' : undefined}
          value={valor(vencido.total)}
          detail={detalle(vencido.cantidad, vencido.total, 'vencida')}
        />
        <Stat
          label={t.porVencer}
          value={valor(por_vencer.total)}
          detail={detalle(por_vencer.cantidad, por_vencer.total, 'por_vencer')}
        />
        <Stat
          label={t.sinPresentar}
          kind={sin_presentar_vencidos > 0 ? 'warning' : undefined}
          value={sin_presentar}
          detail={
            <a href={`${paths.obligaciones}?situacion=sin_presentar_vencida,sin_presentar`}>
              {t.vencidosDe(sin_presentar_vencidos)}
            </a>
          }
        />
      </Stats>
      <p className="menor suave">{t.alDia}</p>
    </section>
  )
}
