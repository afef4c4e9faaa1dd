import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { IncidenciaFila } from '@/api/modelos'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
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
import { Select } from '@/ui/Select'
import { TextField } from '@/ui/TextField'
import { Titulo } from '@/ui/Titulo'
import { consultaIncidencias } from './consultas'
import { ESTADOS, EstadoDeCaso } from './Piezas'
import { textos } from './textos'

/** What people say does not work. */
export function Component() {
  const t = useTextos(textos)
  const [params, setParams] = useSearchParams()
  const estado = params.get('estado') ?? ''
  const q = params.get('q') ?? ''
  const pagina = Math.max(1, Number(params.get('pagina')) || 1)
  const lista = useQuery(consultaIncidencias(estado, q, pagina))
  const [texto, setTexto] = useState(q)
  const direccion = (cambio: Record<string, string>) => {
    const todo = { estado, q, ...cambio }
    return new URLSearchParams(Object.entries(todo).filter(([, valor]) => valor))
  }
  const poner = (cambio: Record<string, string>) => {
    setParams(direccion(cambio), { preventScrollReset: true })
  }
  const buscar = (evento: FormEvent) => {
    evento.preventDefault()
    poner({ q: texto.trim() })
  }
  const paginas = {
    page: lista.data?.pagina ?? 1,
    pageSize: lista.data?.por_pagina ?? 1,
    total: lista.data?.total ?? 0,
    hrefFor: (n: number) =>
      `${paths.ministerioIncidencias}?${direccion({ pagina: String(n) }).toString()}`,
  }
  return (
    <div className="pila">
      <Titulo>{t.listaTitulo}</Titulo>
      <p className="lectura">{t.listaIntro}</p>
      <form role="search" aria-label={t.buscar} onSubmit={buscar} className="fila">
        <TextField
          id="buscar-caso"
          type="search"
          label={t.buscarTexto}
          width="medium"
          maxLength={100}
          value={texto}
          onChange={(evento) => {
            setTexto(evento.target.value)
          }}
        />
        <Select
          label={t.estado}
          value={estado}
          onChange={(evento) => {
            poner({ estado: evento.target.value })
          }}
          options={[
            { value: '', label: t.abiertas },
            ...ESTADOS.map((valor) => ({ value: valor, label: t[`estado_${valor}`] })),
            { value: 'terminadas', label: t.terminadas },
          ]}
        />
        <Button type="submit" icon="search">
          {t.buscar}
        </Button>
      </form>
      <LiveRegion visible>{lista.data && t.cuenta(lista.data.total)}</LiveRegion>
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

function Tabla({ filas }: { filas: IncidenciaFila[] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const columnas: Columna<IncidenciaFila>[] = [
    {
      id: 'caso',
      titulo: t.caso,
      principal: true,
      celda: ({ id, caso }) => <a href={paths.ministerioIncidencia(id)}>{caso}</a>,
    },
    { id: 'empresa', titulo: t.empresa, celda: ({ empresa }) => empresa },
    { id: 'incidencia', titulo: t.incidencia, celda: ({ incidencia }) => incidencia },
    { id: 'estado', titulo: t.estado, celda: ({ estado }) => <EstadoDeCaso estado={estado} /> },
    {
      id: 'reportado',
      titulo: t.reportado,
      celda: ({ registrada_en }) => fechaHora(registrada_en, idioma),
    },
  ]
  return (
    <DataTable titulo={t.listaTitulo} columnas={columnas} filas={filas} clave={({ id }) => id} />
  )
}
