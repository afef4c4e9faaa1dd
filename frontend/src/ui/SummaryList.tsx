import type { ReactNode } from 'react'
import { useTextos } from '@/i18n/textos'
import { cx } from './cx'
import './SummaryList.css'
import { textosUi } from './textos'

export interface SummaryRow {
  key: string
  label: ReactNode
  value: ReactNode
  /** Where to change it; readers hear «Cambiar» plus the label. */
  changeHref?: string
  changeLabel?: string
}

/** Facts in pairs: question at the left, answer at the right, «Cambiar» where it can be. */
export function SummaryList({ rows, compact }: { rows: SummaryRow[]; compact?: boolean }) {
  const t = useTextos(textosUi)
  return (
    <dl
      className={cx(
        'resumen',
        compact && 'resumen-compacto',
        rows.some((row) => row.changeHref) && 'resumen-con-cambios',
      )}
    >
      {rows.map((row) => (
        <div className="resumen-fila" key={row.key}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
          {row.changeHref && (
            <dd className="resumen-cambiar no-imprimir">
              <a href={row.changeHref}>
                {t.cambiar}
                <span className="solo-lectores"> {row.changeLabel ?? row.label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
