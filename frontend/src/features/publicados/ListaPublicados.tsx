import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { consultaSeriesPublicadas } from '@/api/consultas'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { LiveRegion } from '@/ui/LiveRegion'
import { Skeleton } from '@/ui/Loading'
import { Pagination } from '@/ui/Pagination'
import { Titulo } from '@/ui/Titulo'
import { consultaPendientes } from './consultas'
import './publicados.css'
import { TablaDePropuestas } from './TablaDePropuestas'
import { TablaDeSeries } from './TablaDeSeries'
import { textos } from './textos'

/** What authorities publish: first what waits for somebody, then what each series lacks. */
export function Component() {
  const t = useTextos(textos)
  return (
    <div className="pila-ancha">
      <div className="pila">
        <Titulo>{t.titulo}</Titulo>
        <p className="lectura">{t.intro}</p>
      </div>
      <Pendientes />
      <Series />
    </div>
  )
}

function Pendientes() {
  const t = useTextos(textos)
  const [params] = useSearchParams()
  const pagina = Math.max(1, Number(params.get('pagina')) || 1)
  const pendientes = useQuery(consultaPendientes(pagina))
  const lista = pendientes.data
  return (
    <section className="pila" aria-labelledby="por-decidir">
      <h2 id="por-decidir">{t.porDecidir}</h2>
      <LiveRegion visible>
        {lista && (lista.total > 0 ? t.cuantasPorDecidir(lista.total) : t.nadaPorDecidir)}
      </LiveRegion>
      {pendientes.isError && (
        <FalloDeCarga
          titulo={t.falloPendientes}
          error={pendientes.error}
          alReintentar={() => void pendientes.refetch()}
        />
      )}
      {pendientes.isPending && <Skeleton lines={2} tall />}
      {lista && lista.datos.length > 0 && (
        <TablaDePropuestas titulo={t.porDecidir} propuestas={lista.datos} />
      )}
      {lista && lista.total > 0 && (
        <Pagination
          page={lista.pagina}
          pageSize={lista.por_pagina}
          total={lista.total}
          hrefFor={(n) => `${paths.ministerioPublicados}?pagina=${String(n)}`}
        />
      )}
    </section>
  )
}

function Series() {
  const t = useTextos(textos)
  const series = useQuery(consultaSeriesPublicadas)
  return (
    <section className="pila" aria-labelledby="series">
      <h2 id="series">{t.series}</h2>
      {series.isError && (
        <FalloDeCarga
          titulo={t.fallo}
          error={series.error}
          alReintentar={() => void series.refetch()}
        />
      )}
      {series.isPending && <Skeleton lines={8} tall />}
      {series.data && <TablaDeSeries series={series.data.datos} />}
    </section>
  )
}
