import type { ComponentProps, ReactNode } from 'react'
import './Card.css'
import { cx } from './cx'

/** A framed group of content. */
export function Card({ className, children, ...rest }: ComponentProps<'div'>) {
  return (
    <div {...rest} className={cx('tarjeta', className)}>
      {children}
    </div>
  )
}

/** A figure with its name, for summaries: «Vencido  $ 4.820.000  2 obligaciones». */
export function Stat({
  label,
  value,
  detail,
  kind,
}: {
  label: ReactNode
  value: ReactNode
  detail?: ReactNode
  kind?: 'error' | 'warning'
}) {
  return (
    <div className={cx('dato', kind && `dato-${kind}`)}>
      <dt>{label}</dt>
      <dd className="dato-valor">{value}</dd>
      {detail && <dd className="dato-detalle">{detail}</dd>}
    </div>
  )
}

/** Row of `Stat`s; on a phone they wrap, they do not slide. */
export function Stats({ children }: { children: ReactNode }) {
  return <dl className="datos">{children}</dl>
}
