import type { Inicio } from '@/api/modelos'
import { paths } from '@/app/paths'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useTextos } from '@/i18n/textos'
import { useIdioma } from '@/i18n/idioma'
import { fechaLarga } from '@/lib/fechas'
import { EmptyState } from '@/ui/EmptyState'
import { Tag } from '@/ui/Tag'
import { type TaskItem, TaskList } from '@/ui/TaskList'
import { textos } from './textos'

type Tarea = Inicio['tareas'][number]

/** What waits for this person, in the order of urgency that the server gives. */
export function Tareas({ inicio }: { inicio: Inicio }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const items = inicio.tareas
    // Drafts have their own list, with who touched them last.
    .filter((tarea) => tarea.tipo !== 'borrador')
    .map((tarea, i): TaskItem => ({
      key: String(i),
      title: <TextoDelServidor>{tarea.titulo}</TextoDelServidor>,
      hint: <TextoDelServidor>{tarea.detalle}</TextoDelServidor>,
      href: destino(tarea),
      status: <Estado tarea={tarea} />,
    }))
  const proxima = inicio.proximos[0]
  return (
    <section aria-labelledby="inicio-tareas">
      <h2 id="inicio-tareas">{t.tareas}</h2>
      {items.length > 0 ? (
        <TaskList items={items} />
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

function destino(tarea: Tarea): string | undefined {
  if (tarea.autoliquidacion_id) return paths.autoliquidacion(tarea.autoliquidacion_id)
  if (tarea.obligacion_id) return paths.obligacion(tarea.obligacion_id)
  return undefined
}

function Estado({ tarea }: { tarea: Tarea }) {
  const t = useTextos(textos)
  const dias = tarea.dias ?? 0
  if (tarea.tipo === 'vencida') {
    return (
      <Tag kind="error" icon="alert">
        {t.vencidaHace(Math.abs(dias))}
      </Tag>
    )
  }
  if (dias < 0) {
    return (
      <Tag kind="error" icon="alert">
        {t.sinPresentarHace(Math.abs(dias))}
      </Tag>
    )
  }
  return (
    <Tag kind="warning" icon="clock">
      {t.venceEn(dias)}
    </Tag>
  )
}
