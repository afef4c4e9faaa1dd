import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import './Tag.css'

export type TagKind = 'neutral' | 'info' | 'success' | 'warning' | 'error'

/** A state in words with an optional drawing: colour never says it alone. */
export function Tag({
  kind = 'neutral',
  icon,
  children,
}: {
  kind?: TagKind
  icon?: IconName
  children: ReactNode
}) {
  return (
    <span className={`marca marca-${kind}`}>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </span>
  )
}
