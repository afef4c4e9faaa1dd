import { useTextos } from '@/i18n/textos'
import { cx } from './cx'
import { Icon } from './Icon'
import './Pagination.css'
import { textosDePaginacion } from './textosDePaginacion'

export interface PaginationProps {
  page: number
  pageSize: number
  total: number
  /** Address of a page: the state lives in the URL. */
  hrefFor: (page: number) => string
}

export function lastPage(total: number, pageSize: number): number {
  return Math.max(1, Math.ceil(total / pageSize))
}

/** First, last and the neighbours of the current page; gaps as an ellipsis. */
export function pagesToShow(page: number, last: number): (number | 'gap')[] {
  const wanted = [...new Set([1, page - 1, page, page + 1, last])]
    .filter((n) => n >= 1 && n <= last)
    .sort((a, b) => a - b)
  return wanted.flatMap((n, i) => {
    const before = wanted[i - 1]
    return before !== undefined && n - before > 1 ? (['gap', n] as const) : [n]
  })
}

export function Pagination({ page, pageSize, total, hrefFor }: PaginationProps) {
  const t = useTextos(textosDePaginacion)
  const last = lastPage(total, pageSize)
  if (total === 0) return null
  const from = (page - 1) * pageSize + 1
  const range = t.rango(from, Math.min(page * pageSize, total), total)
  return (
    <nav className="paginas no-imprimir" aria-label={t.paginacion}>
      <p className="menor suave">{range}</p>
      {last > 1 && (
        <ul>
          {page > 1 && (
            <li>
              <a className="paginas-lado paginas-atras" href={hrefFor(page - 1)} rel="prev">
                <Icon name="chevron" size={16} />
                {t.anterior}
              </a>
            </li>
          )}
          {pagesToShow(page, last).map((n, i) =>
            n === 'gap' ? (
              <li key={`gap-${String(i)}`} className="paginas-salto">
                <span aria-hidden="true">…</span>
                <span className="solo-lectores">{t.paginasOmitidas}</span>
              </li>
            ) : (
              <li key={n}>
                <a
                  className={cx('paginas-numero', n === page && 'paginas-actual')}
                  href={hrefFor(n)}
                  aria-current={n === page ? 'page' : undefined}
                  aria-label={t.pagina(n)}
                >
                  {n}
                </a>
              </li>
            ),
          )}
          {page < last && (
            <li>
              <a className="paginas-lado" href={hrefFor(page + 1)} rel="next">
                {t.siguiente}
                <Icon name="chevron" size={16} />
              </a>
            </li>
          )}
        </ul>
      )}
    </nav>
  )
}
