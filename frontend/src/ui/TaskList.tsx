import type { ReactNode } from 'react'
import { useId } from 'react'
import './TaskList.css'

export interface TaskItem {
  key: string
  title: ReactNode
  hint?: ReactNode
  status: ReactNode
  /** Absent: it cannot start yet, and the row is no link. */
  href?: string
}

/** Long work in several sittings: the whole row is the link; what is done stays plain. */
export function TaskList({ items, numbered }: { items: TaskItem[]; numbered?: boolean }) {
  const base = useId()
  const rows = items.map((item) => {
    const statusId = `${base}-${item.key}-estado`
    return (
      <li key={item.key} className={item.href ? 'tarea tarea-enlace' : 'tarea'}>
        <div className="tarea-nombre">
          {item.href ? (
            <a href={item.href} aria-describedby={statusId}>
              {item.title}
            </a>
          ) : (
            <span>{item.title}</span>
          )}
          {item.hint && <p className="tarea-ayuda">{item.hint}</p>}
        </div>
        <div className="tarea-estado" id={statusId}>
          {item.status}
        </div>
      </li>
    )
  })
  return numbered ? (
    <ol className="tareas tareas-numeradas">{rows}</ol>
  ) : (
    <ul className="tareas">{rows}</ul>
  )
}
