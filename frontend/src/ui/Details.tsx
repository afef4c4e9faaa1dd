import type { ComponentProps, ReactNode } from 'react'
import './Details.css'
import { Icon } from './Icon'

/** «Ver más» of one thing: native, closed at first, works without code. */
export function Details({
  summary,
  children,
  ...rest
}: { summary: ReactNode } & ComponentProps<'details'>) {
  return (
    <details {...rest} className="detalle">
      <summary>
        <Icon name="chevron" size={16} />
        <span>{summary}</span>
      </summary>
      <div className="detalle-cuerpo">{children}</div>
    </details>
  )
}
