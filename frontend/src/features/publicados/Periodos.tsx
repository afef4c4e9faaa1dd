import { useSearchParams } from 'react-router'
import type { SeriePublicadaCompleta } from '@/api/modelos'
import { useHoy } from '@/app/reloj/useHoy'
import { useTextos } from '@/i18n/textos'
import { EmptyState } from '@/ui/EmptyState'
import { LiveRegion } from '@/ui/LiveRegion'
import { Select } from '@/ui/Select'
import { aniosDe, filtrar, periodosDe, POR_CONFIRMAR, TODOS, vistaDe } from './vistas'
import { TablaDePeriodos } from './TablaDePeriodos'
import { textos } from './textos'

/** The periods of a series: all of them, those of a year, or those that somebody must confirm. */
export function Periodos({ completa }: { completa: SeriePublicadaCompleta }) {
  const t = useTextos(textos)
  const hoy = useHoy()
  const [params, setParams] = useSearchParams()
  const todos = periodosDe(completa, hoy)
  const vista = vistaDe(params.get('ver'), todos, hoy)
  const filas = filtrar(todos, vista)
  const elegir = (elegida: string) => {
    const nuevos = new URLSearchParams(params)
    nuevos.set('ver', elegida)
    setParams(nuevos, { preventScrollReset: true, replace: true })
  }
  return (
    <section className="pila" aria-labelledby="periodos">
      <h2 id="periodos">{t.periodos}</h2>
      <div className="publicados-barra">
        <div className="no-imprimir">
          <Select
            label={t.mostrar}
            value={vista}
            onChange={(evento) => {
              elegir(evento.target.value)
            }}
            options={[
              { value: TODOS, label: t.mostrarTodos(todos.length) },
              {
                value: POR_CONFIRMAR,
                label: t.mostrarPorConfirmar(completa.serie.por_confirmar),
              },
              ...aniosDe(todos, hoy).map((anio) => ({ value: anio, label: anio })),
            ]}
          />
        </div>
        <LiveRegion visible>{t.cuantosPeriodos(filas.length, todos.length)}</LiveRegion>
      </div>
      {filas.length > 0 ? (
        <TablaDePeriodos serie={completa.serie} periodos={filas} hoy={hoy} />
      ) : (
        <EmptyState title={t.nadaQueMostrar} icon="check">
          {t.nadaQueMostrarTexto}
        </EmptyState>
      )}
    </section>
  )
}
