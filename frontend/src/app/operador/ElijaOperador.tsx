import { useTextos } from '@/i18n/textos'
import { LinkButton } from '@/ui/Button'
import { EmptyState } from '@/ui/EmptyState'
import { Titulo } from '@/ui/Titulo'
import { paths } from '../paths'
import { textos } from './textos'

/** A page of one operator, opened by the ministry without saying which. */
export function ElijaOperador({ titulo }: { titulo: string }) {
  const t = useTextos(textos)
  return (
    <>
      <Titulo>{titulo}</Titulo>
      <EmptyState
        icon="search"
        title={t.elija}
        actions={<LinkButton href={paths.ministerioOperadores}>{t.buscar}</LinkButton>}
      >
        {t.porque}
      </EmptyState>
    </>
  )
}
