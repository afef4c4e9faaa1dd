import { useTextos } from '@/i18n/textos'
import './Breadcrumb.css'
import { textosUi } from './textos'

export interface Crumb {
  label: string
  href: string
}

/** Where the page is. The last one is the page itself and is no link. */
export function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  const t = useTextos(textosUi)
  if (crumbs.length < 2) return null
  return (
    <nav className="migas no-imprimir" aria-label={t.estaAqui}>
      <ol>
        {crumbs.map((crumb, i) => (
          <li key={crumb.href}>
            {i === crumbs.length - 1 ? (
              <span aria-current="page">{crumb.label}</span>
            ) : (
              <a href={crumb.href}>{crumb.label}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
