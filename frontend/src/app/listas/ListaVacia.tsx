import { EmptyState } from '@/ui/EmptyState'

interface Props {
  /** Whether the person narrowed the list. */
  filtrada: boolean
  /** The feature's words: that there is nothing yet, or that nothing fits, and what to do. */
  t: Record<'vacio' | 'vacioTexto' | 'vacioFiltro' | 'vacioFiltroTexto', string>
}

/** A list with nothing in it: who asked for everything is not told to change the filters. */
export function ListaVacia({ filtrada, t }: Props) {
  return (
    <EmptyState title={filtrada ? t.vacioFiltro : t.vacio} icon={filtrada ? 'search' : 'info'}>
      {filtrada ? t.vacioFiltroTexto : t.vacioTexto}
    </EmptyState>
  )
}
