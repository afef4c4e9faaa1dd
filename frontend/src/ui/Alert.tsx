import type { ReactNode } from 'react'
import { useTextos } from '@/i18n/textos'
import './Alert.css'
import { Icon, type IconName } from './Icon'
import { textosUi } from './textos'

export type AlertKind = 'info' | 'success' | 'warning' | 'error'

const ICON: Record<AlertKind, IconName> = {
  info: 'info',
  success: 'check',
  warning: 'alert',
  error: 'error',
}

export interface AlertProps {
  kind?: AlertKind
  title?: ReactNode
  children?: ReactNode
  /** Announce it when it appears, without moving focus (results, not the page's own content). */
  live?: boolean
  actions?: ReactNode
}

/** A message inside the page. It never goes away by itself. */
export function Alert({ kind = 'info', title, children, live, actions }: AlertProps) {
  const t = useTextos(textosUi)
  const word = { info: t.aviso, success: t.listo, warning: t.importante, error: t.error }[kind]
  const role = live ? (kind === 'error' ? 'alert' : 'status') : undefined
  return (
    <div className={`alerta alerta-${kind}`} role={role}>
      <Icon name={ICON[kind]} size={24} />
      <div className="alerta-cuerpo">
        <span className="solo-lectores">{word}: </span>
        {title && <p className="alerta-titulo">{title}</p>}
        {children && <div className="alerta-texto">{children}</div>}
        {actions && <div className="fila alerta-acciones">{actions}</div>}
      </div>
    </div>
  )
}
