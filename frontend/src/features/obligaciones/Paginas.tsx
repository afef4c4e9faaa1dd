import { useId } from 'react'
import { useTextos } from '@/i18n/textos'
import { Pagination } from '@/ui/Pagination'
import { type Filtros, TAMANOS_PAGINA } from './filtros'
import { textos } from './textos'
import { direccionDe } from './useFiltros'

interface Props {
  lista: { pagina: number; por_pagina: number; total: number }
  filtros: Filtros
  cambiar: (cambio: Partial<Filtros>) => void
}

export function Paginas({ lista, filtros, cambiar }: Props) {
  const t = useTextos(textos)
  const id = useId()
  return (
    <div className="obligaciones-paginas no-imprimir">
      <Pagination
        page={lista.pagina}
        pageSize={lista.por_pagina}
        total={lista.total}
        hrefFor={(pagina) => direccionDe({ ...filtros, pagina })}
      />
      <div className="fila menor">
        <label htmlFor={id}>{t.porPagina}</label>
        <select
          id={id}
          className="entrada obligaciones-tamano"
          value={filtros.por_pagina}
          onChange={(evento) => {
            const elegido = Number(evento.target.value)
            cambiar({ por_pagina: TAMANOS_PAGINA.find((n) => n === elegido) ?? 25 })
          }}
        >
          {TAMANOS_PAGINA.map((tamano) => (
            <option key={tamano} value={tamano}>
              {tamano}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
