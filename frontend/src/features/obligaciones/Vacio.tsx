import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { EmptyState } from '@/ui/EmptyState'
import { type Filtros, fichasDe, quitarTodas } from './filtros'
import { enfocarResultado } from './resultado'
import { textos } from './textos'

interface Props {
  filtros: Filtros
  poner: (filtros: Filtros) => void
  fechaPago: string
}

/** Two different nothings: there is nothing to owe, or the filters hide it. */
export function Vacio({ filtros, poner, fechaPago }: Props) {
  const t = useTextos(textos)
  if (fichasDe(filtros).length === 0) {
    return (
      <EmptyState title={t.vacioTitulo} icon="check">
        {t.vacioTexto(fechaPago)}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={t.vacioFiltroTitulo}
      icon="search"
      actions={
        <Button
          variant="secondary"
          onClick={() => {
            poner(quitarTodas(filtros))
            enfocarResultado()
          }}
        >
          {t.quitarTodos}
        </Button>
      }
    >
      {t.vacioFiltroTexto}
    </EmptyState>
  )
}
