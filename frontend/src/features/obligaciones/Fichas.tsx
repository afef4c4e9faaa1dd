import { useQuery } from '@tanstack/react-query'
import { consultaExpedientes } from '@/api/consultas'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { type Ficha, type Filtros, fichasDe, quitarFicha, quitarTodas } from './filtros'
import { enfocarResultado } from './resultado'
import { textos } from './textos'

/** What narrows the list, each removable by itself. */
export function Fichas({ filtros, poner }: { filtros: Filtros; poner: (f: Filtros) => void }) {
  const t = useTextos(textos)
  const expedientes = useQuery(consultaExpedientes(filtros.operador_id))
  const fichas = fichasDe(filtros)
  if (fichas.length === 0) return null

  const rotulo = (ficha: Ficha): string => {
    switch (ficha.campo) {
      case 'tipo':
        return t[`tipo_${ficha.valor}`]
      case 'situacion':
        return t[`situacion_${ficha.valor}`]
      case 'q':
        return t.fichaBuscar(ficha.valor)
      case 'expediente_id':
        return t.fichaExpediente(
          expedientes.data?.datos.find((e) => e.id === ficha.valor)?.numero ?? '…',
        )
      case 'vence_desde':
        return t.fichaDesde(ficha.valor)
      case 'vence_hasta':
        return t.fichaHasta(ficha.valor)
    }
  }

  return (
    <div className="fila">
      <ul className="fila obligaciones-fichas" aria-label={t.filtrosActivos}>
        {fichas.map((ficha) => (
          <li key={`${ficha.campo}-${ficha.valor}`}>
            <Button
              variant="secondary"
              small
              aria-label={t.quitar(rotulo(ficha))}
              onClick={() => {
                poner(quitarFicha(filtros, ficha))
                enfocarResultado()
              }}
            >
              {rotulo(ficha)} <span aria-hidden="true">×</span>
            </Button>
          </li>
        ))}
      </ul>
      <Button
        variant="quiet"
        small
        onClick={() => {
          poner(quitarTodas(filtros))
          enfocarResultado()
        }}
      >
        {t.quitarTodos}
      </Button>
    </div>
  )
}
