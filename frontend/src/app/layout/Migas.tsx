import { useMatches } from 'react-router'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { Breadcrumb, type Crumb } from '@/ui/Breadcrumb'
import { paths } from '../paths'
import type { SenaDeRuta } from '../ruta'
import { textosApp } from '../textos'

/** Breadcrumb from the `handle.miga` of the matched routes; home has none. */
export function Migas() {
  const t = useTextos(textosApp)
  const idioma = useIdioma()
  const partes = useMatches().flatMap((m): Crumb[] => {
    const miga = (m.handle as SenaDeRuta | undefined)?.miga
    if (!miga) return []
    const label = typeof miga === 'function' ? miga(m.loaderData, idioma) : miga[idioma]
    return [{ label, href: m.pathname }]
  })
  if (partes.length === 0) return null
  return <Breadcrumb crumbs={[{ label: t.menuInicio, href: paths.raiz }, ...partes]} />
}
