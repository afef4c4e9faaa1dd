import type { ReactNode } from 'react'
import './EmptyState.css'
import { Icon, type IconName } from './Icon'

/** Says whether this is normal, what was covered, and what to do next. */
export function EmptyState({
  title,
  children,
  icon = 'document',
  actions,
}: {
  title: ReactNode
  children?: ReactNode
  icon?: IconName
  actions?: ReactNode
}) {
  return (
    <div className="vacio">
      <span className="vacio-icono">
        <Icon name={icon} size={24} />
      </span>
      <p className="vacio-titulo">{title}</p>
      {children && <div className="suave">{children}</div>}
      {actions && <div className="fila">{actions}</div>}
    </div>
  )
}
