import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { LiveRegion } from '@/ui/LiveRegion'
import { Skeleton } from '@/ui/Loading'
import { Pagination } from '@/ui/Pagination'
import { PastLastPage } from '@/ui/PastLastPage'

interface Pagina<Fila> {
  datos: Fila[]
  pagina: number
  por_pagina: number
  total: number
}

interface Props<Fila> {
  lista: UseQueryResult<Pagina<Fila>>
  cuenta: (total: number) => string
  fallo: string
  /** When nothing is there. */
  vacio: ReactNode
  hrefFor: (pagina: number) => string
  children: (filas: Fila[]) => ReactNode
}

/** A page of rows in each of its states: on its way, failed, empty, past the end, there. */
export function Resultados<Fila>({ lista, cuenta, fallo, vacio, hrefFor, children }: Props<Fila>) {
  const hay = lista.data
  const paginas = hay && {
    page: hay.pagina,
    pageSize: hay.por_pagina,
    total: hay.total,
    hrefFor,
  }
  return (
    <>
      <LiveRegion visible>{hay && cuenta(hay.total)}</LiveRegion>
      {lista.isError && (
        <FalloDeCarga
          titulo={fallo}
          error={lista.error}
          alReintentar={() => void lista.refetch()}
        />
      )}
      {lista.isPending && <Skeleton lines={5} tall />}
      {hay &&
        paginas &&
        (hay.datos.length > 0 ? (
          <>
            {children(hay.datos)}
            <Pagination {...paginas} />
          </>
        ) : hay.total > 0 ? (
          <PastLastPage {...paginas} />
        ) : (
          vacio
        ))}
    </>
  )
}
