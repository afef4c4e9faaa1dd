import { useMutation, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { descargar } from '@/api/client'
import type { EventoDeAuditoria } from '@/api/modelos'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { useHoy } from '@/app/reloj/useHoy'
import { useNombresDeRoles } from '@/app/sesion/roles'
import { useNombres } from '@/app/rastro/nombres'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { Button } from '@/ui/Button'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { LiveRegion } from '@/ui/LiveRegion'
import { Skeleton } from '@/ui/Loading'
import { Pagination } from '@/ui/Pagination'
import { PastLastPage } from '@/ui/PastLastPage'
import { Titulo } from '@/ui/Titulo'
import './auditoria.css'
import { consultaEventos } from './consultas'
import { FormularioDeFiltros } from './Filtros'
import { enDireccion, leerFiltros } from './filtros'
import { Resultado, useQuien } from './Piezas'
import { textos } from './textos'

/** Who did what, searched by person, operator, object and day. */
export function Component() {
  const t = useTextos(textos)
  const hoy = useHoy()
  const [params, setParams] = useSearchParams()
  const filtros = leerFiltros(params)
  const pagina = Math.max(1, Number(params.get('pagina')) || 1)
  const lista = useQuery(consultaEventos(filtros, pagina))
  const informe = useMutation({
    mutationFn: () => descargar(`/api/v1/auditoria/informe?${enDireccion(filtros)}`, 'rastro.csv'),
  })
  const paginas = {
    page: lista.data?.pagina ?? 1,
    pageSize: lista.data?.por_pagina ?? 1,
    total: lista.data?.total ?? 0,
    hrefFor: (n: number) => `${paths.ministerioAuditoria}?${enDireccion(filtros, n)}`,
  }
  return (
    <div className="pila">
      <Titulo>{t.titulo}</Titulo>
      <p className="lectura">{t.intro}</p>
      <p>
        <a href={paths.ministerioCadena}>{t.comprobar}</a>
      </p>
      <FormularioDeFiltros
        filtros={filtros}
        hoy={hoy}
        alFiltrar={(nuevos) => {
          setParams(enDireccion(nuevos), { preventScrollReset: true })
        }}
      />
      <div className="fila">
        <LiveRegion visible>{lista.data && t.cuenta(lista.data.total)}</LiveRegion>
        <Button
          variant="secondary"
          icon="download"
          busy={informe.isPending}
          onClick={() => {
            informe.mutate()
          }}
        >
          {t.descargar}
        </Button>
      </div>
      {informe.isError && <FalloDeCarga titulo={t.noSeDescargo} error={informe.error} />}
      {lista.isError && (
        <FalloDeCarga
          titulo={t.fallo}
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
          <EmptyState title={t.vacio} icon="search">
            {t.vacioTexto}
          </EmptyState>
        ))}
    </div>
  )
}

function Tabla({ filas }: { filas: EventoDeAuditoria[] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const nombres = useNombres()
  const columnas: Columna<EventoDeAuditoria>[] = [
    {
      id: 'instante',
      titulo: t.instante,
      principal: true,
      celda: ({ id, instante }) => (
        <a href={paths.ministerioEvento(id)}>{fechaHora(instante, idioma)}</a>
      ),
    },
    { id: 'quien', titulo: t.quien, celda: (evento) => <Quien evento={evento} /> },
    { id: 'operador', titulo: t.operador, celda: ({ operador }) => operador ?? '–' },
    { id: 'accion', titulo: t.accion, celda: ({ accion }) => nombres.accion(accion) },
    { id: 'objeto', titulo: t.objeto, celda: ({ objeto }) => nombres.objeto(objeto) },
    {
      id: 'resultado',
      titulo: t.resultado,
      celda: ({ resultado }) => <Resultado resultado={resultado} />,
    },
    {
      id: 'numero',
      titulo: t.numero,
      numerica: true,
      celda: ({ numero }) => numero ?? t.sinNumero,
    },
  ]
  return <DataTable titulo={t.titulo} columnas={columnas} filas={filas} clave={({ id }) => id} />
}

function Quien({ evento }: { evento: EventoDeAuditoria }) {
  const quien = useQuien()
  const roles = useNombresDeRoles(evento.roles)
  return (
    <>
      {quien(evento)}
      {roles.length > 0 && <span className="menor"> · {roles.join(', ')}</span>}
    </>
  )
}
