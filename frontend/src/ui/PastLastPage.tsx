import { useTextos } from '@/i18n/textos'
import { LinkButton } from './Button'
import { EmptyState } from './EmptyState'
import { lastPage, type PaginationProps } from './Pagination'
import { textosDePaginacion } from './textosDePaginacion'

/** An old address may ask for a page that is no longer there: not the same as an empty list. */
export function PastLastPage({ page, pageSize, total, hrefFor }: PaginationProps) {
  const t = useTextos(textosDePaginacion)
  const last = lastPage(total, pageSize)
  return (
    <EmptyState
      icon="search"
      title={t.paginaQueNoExiste(page)}
      actions={
        <LinkButton variant="secondary" href={hrefFor(last)}>
          {t.irALaUltimaPagina}
        </LinkButton>
      }
    >
      {t.hayResultadosHasta(total, last)}
    </EmptyState>
  )
}
