import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { CambioEnCola } from '@/api/modelos'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { LiveRegion } from '@/ui/LiveRegion'
import { Skeleton } from '@/ui/Loading'
import { Pagination } from '@/ui/Pagination'
import { PastLastPage } from '@/ui/PastLastPage'
import { Select } from '@/ui/Select'
import { Titulo } from '@/ui/Titulo'
import { consultaCola } from '../consultas'
import { EstadoDeCambio, useSeccion } from '../piezas'
import { textos } from '../textos'

const FILTROS = ['en_revision', 'abiertos', 'terminados'] as const

/** What companies ask to change: what waits longest comes first. */
export function Component() {
  const t = useTextos(textos)
  const [params, setParams] = useSearchParams()
  const estado = FILTROS.find((uno) => uno === params.get('estado')) ?? 'en_revision'
  const pagina = Math.max(1, Number(params.get('pagina')) || 1)
  const lista = useQuery(consultaCola(estado, pagina))
  const paginas = {
    page: lista.data?.pagina ?? 1,
    pageSize: lista.data?.por_pagina ?? 1,
    total: lista.data?.total ?? 0,
    hrefFor: (n: number) =>
      `${paths.ministerioCambiosDeEmpresa}?${new URLSearchParams({ estado, pagina: String(n) }).toString()}`,
  }
  return (
    <div className="pila">
      <Titulo>{t.colaTitulo}</Titulo>
      <p className="lectura">{t.colaIntro}</p>
      <div>
        <Select
          label={t.mostrar}
          value={estado}
          onChange={(evento) => {
            setParams({ estado: evento.target.value }, { preventScrollReset: true })
          }}
          options={FILTROS.map((valor) => ({ value: valor, label: t[`filtro_${valor}`] }))}
        />
      </div>
      <LiveRegion visible>{lista.data && t.cuenta(lista.data.total)}</LiveRegion>
      {lista.isError && (
        <FalloDeCarga
          titulo={t.noCargoCola}
          error={lista.error}
          alReintentar={() => void lista.refetch()}
        />
      )}
      {lista.isPending && <Skeleton lines={5} tall />}
      {lista.data &&
        (lista.data.datos.length > 0 ? (
          <>
            <Tabla filas={lista.data.datos} />
            <Pagination {...paginas} />
          </>
        ) : lista.data.total > 0 ? (
          <PastLastPage {...paginas} />
        ) : (
          <EmptyState title={t.vacio} icon="check">
            {t.vacioTexto}
          </EmptyState>
        ))}
    </div>
  )
}

function Tabla({ filas }: { filas: CambioEnCola[] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const seccion = useSeccion()
  const columnas: Columna<CambioEnCola>[] = [
    {
      id: 'empresa',
      titulo: t.colEmpresa,
      principal: true,
      celda: ({ id, empresa }) => <a href={paths.ministerioCambioDeEmpresa(id)}>{empresa}</a>,
    },
    { id: 'nit', titulo: t.nit, celda: ({ nit }) => <span className="sin-corte">{nit}</span> },
    { id: 'seccion', titulo: t.colSeccion, celda: (fila) => seccion(fila.seccion) },
    { id: 'quien', titulo: t.colQuien, celda: ({ pedido_por }) => pedido_por },
    {
      id: 'estado',
      titulo: t.colEstado,
      celda: ({ estado }) => <EstadoDeCambio estado={estado} />,
    },
    {
      id: 'enviado',
      titulo: t.colEnviado,
      celda: ({ enviado_en }) => fechaHora(enviado_en, idioma),
    },
    {
      id: 'espera',
      titulo: t.colEspera,
      celda: ({ dias_de_espera }) => (dias_de_espera === null ? '–' : t.dias(dias_de_espera)),
    },
  ]
  return (
    <DataTable titulo={t.colaTitulo} columnas={columnas} filas={filas} clave={({ id }) => id} />
  )
}
