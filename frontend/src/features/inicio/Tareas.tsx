import type { Inicio, ObligacionFila } from '@/api/modelos'
import { paths } from '@/app/paths'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useTextos } from '@/i18n/textos'
import { useIdioma } from '@/i18n/idioma'
import { dinero } from '@/lib/dinero'
import { fechaLarga } from '@/lib/fechas'
import { periodoLargo } from '@/lib/periodo'
import { EmptyState } from '@/ui/EmptyState'
import { Tag } from '@/ui/Tag'
import { type TaskItem, TaskList } from '@/ui/TaskList'
import { textos } from './textos'

/** What is overdue or was not filed in time, the oldest first, and where the rest of it is. */
export function Tareas({ inicio }: { inicio: Inicio }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const items = inicio.vencidas.map((fila): TaskItem => ({
    key: fila.id,
    title: <TextoDelServidor>{fila.concepto}</TextoDelServidor>,
    hint: [
      fila.periodo && periodoLargo(fila.periodo, idioma),
      fila.expediente && t.expediente(fila.expediente.numero),
      fila.total !== null && dinero(fila.total),
    ]
      .filter(Boolean)
      .join(' · '),
    href:
      fila.autoliquidacion_id && !fila.fur_id
        ? paths.autoliquidacion(fila.autoliquidacion_id)
        : paths.obligacion(fila.id),
    status: <Estado fila={fila} />,
  }))
  const proxima = inicio.proximas[0]
  const demas = inicio.por_atender.cantidad - items.length
  return (
    <section aria-labelledby="inicio-tareas">
      <h2 id="inicio-tareas">{t.tareas}</h2>
      {items.length > 0 ? (
        <>
          <TaskList items={items} />
          {demas > 0 && (
            <p>
              <a href={`${paths.obligaciones}?situacion=vencida,sin_presentar_vencida`}>
                {t.verLasDemas(demas)}
              </a>
            </p>
          )}
        </>
      ) : (
        <EmptyState
          icon="check"
          title={t.sinTareas}
          actions={<a href={paths.obligaciones}>{t.verObligaciones}</a>}
        >
          <p>
            {proxima
              ? t.sinTareasTexto(fechaLarga(proxima.fecha_vencimiento, idioma))
              : t.sinTareasSinProxima}
          </p>
        </EmptyState>
      )}
    </section>
  )
}

function Estado({ fila }: { fila: ObligacionFila }) {
  const t = useTextos(textos)
  const sinPresentar = fila.situacion === 'sin_presentar_vencida'
  return (
    <Tag kind="error" icon="alert">
      {sinPresentar ? t.sinPresentarHace(-fila.dias) : t.vencidaHace(-fila.dias)}
    </Tag>
  )
}
