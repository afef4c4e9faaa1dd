import type { ComponentProps, ReactNode } from 'react'
import './Details.css'
import { Icon } from './Icon'
import { useOpenOnPaper } from './useOpenOnPaper'

interface Props extends Omit<ComponentProps<'details'>, 'ref'> {
  summary: ReactNode
  /** A printed page shows it open. */
  onPaper?: boolean
}

/** «Ver más» of one thing: native, closed at first, works without code. */
export function Details({ summary, children, onPaper = false, ...rest }: Props) {
  const ref = useOpenOnPaper()
  return (
    <details
      {...rest}
      ref={onPaper ? ref : undefined}
      className={onPaper ? 'detalle en-papel' : 'detalle'}
    >
      <summary>
        <Icon name="chevron" size={16} />
        <span>{summary}</span>
      </summary>
      <div className="detalle-cuerpo">{children}</div>
    </details>
  )
}
