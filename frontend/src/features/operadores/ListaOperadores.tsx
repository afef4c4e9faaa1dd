import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import { api, datos } from '@/api/client'
import type { Operador } from '@/api/modelos'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { LiveRegion } from '@/ui/LiveRegion'
import { Skeleton } from '@/ui/Loading'
import { Pagination } from '@/ui/Pagination'
import { PastLastPage } from '@/ui/PastLastPage'
import { Tag } from '@/ui/Tag'
import { TextField } from '@/ui/TextField'
import { Titulo } from '@/ui/Titulo'
import { textos } from './textos'

const consulta = (q: string, pagina: number) =>
  queryOptions({
    queryKey: ['operadores', 'lista', q, pagina],
    queryFn: () =>
      datos(api.GET('/api/v1/operadores', { params: { query: { q: q || undefined, pagina } } })),
    placeholderData: keepPreviousData,
  })

const direccionDe = (q: string, pagina: number) => {
  const params = new URLSearchParams()
  if (q) params.set('q', q)
  if (pagina > 1) params.set('pagina', String(pagina))
  return params
}

/** The ministry's register: find an operator and look at what it owes. */
export function Component() {
  const t = useTextos(textos)
  const [params, setParams] = useSearchParams()
  const q = params.get('q') ?? ''
  const pagina = Math.max(1, Number(params.get('pagina')) || 1)
  const lista = useQuery(consulta(q, pagina))
  const paginas = {
    page: lista.data?.pagina ?? 1,
    pageSize: lista.data?.por_pagina ?? 1,
    total: lista.data?.total ?? 0,
    hrefFor: (n: number) => `${paths.ministerioOperadores}?${direccionDe(q, n).toString()}`,
  }

  return (
    <div className="pila">
      <Titulo>{t.titulo}</Titulo>
      <Buscador
        q={q}
        alBuscar={(texto) => {
          setParams(direccionDe(texto, 1), { preventScrollReset: true })
        }}
      />
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

function Buscador({ q, alBuscar }: { q: string; alBuscar: (texto: string) => void }) {
  const t = useTextos(textos)
  const [texto, setTexto] = useState(q)
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    alBuscar(texto.trim())
  }
  return (
    <form role="search" aria-label={t.buscar} onSubmit={enviar} className="pila-corta">
      <TextField
        id="buscar-operador"
        type="search"
        label={t.buscar}
        hint={t.buscarAyuda}
        width="medium"
        maxLength={100}
        value={texto}
        onChange={(evento) => {
          setTexto(evento.target.value)
        }}
      />
      <div className="fila">
        <Button type="submit" icon="search">
          {t.botonBuscar}
        </Button>
        {q && (
          <Button
            variant="quiet"
            onClick={() => {
              setTexto('')
              alBuscar('')
              document.getElementById('buscar-operador')?.focus()
            }}
          >
            {t.quitar}
          </Button>
        )}
      </div>
    </form>
  )
}

function Tabla({ filas }: { filas: Operador[] }) {
  const t = useTextos(textos)
  const columnas: Columna<Operador>[] = [
    {
      id: 'razon',
      titulo: t.colRazon,
      principal: true,
      celda: (operador) => (
        <a href={paths.operadorRegistro(operador.id)}>
          <strong>{operador.razon_social}</strong>
        </a>
      ),
    },
    {
      id: 'nit',
      titulo: t.colNit,
      celda: (operador) => <span className="sin-corte">{operador.nit_formateado}</span>,
    },
    {
      id: 'lugar',
      titulo: t.colLugar,
      celda: (operador) => [...new Set([operador.municipio, operador.departamento])].join(', '),
    },
    {
      id: 'expedientes',
      titulo: t.colExpedientes,
      numerica: true,
      celda: (operador) => operador.expedientes,
    },
    {
      id: 'sin-presentar',
      titulo: t.colSinPresentar,
      numerica: true,
      celda: (operador) => operador.sin_presentar,
    },
    {
      id: 'estado',
      titulo: t.colEstado,
      celda: ({ estado }) => (
        <Tag kind={estado === 'activo' ? 'success' : 'neutral'}>
          {estado === 'activo' ? t.estado_activo : t.estado_inactivo}
        </Tag>
      ),
    },
    {
      id: 'ver',
      titulo: t.colVer,
      celda: (operador) => (
        <span className="fila">
          <a href={`${paths.obligaciones}?operador_id=${operador.id}`}>
            {t.verObligaciones}
            <span className="solo-lectores">{t.de(operador.razon_social)}</span>
          </a>
          <a href={`${paths.expedientes}?operador_id=${operador.id}`}>
            {t.verExpedientes}
            <span className="solo-lectores">{t.de(operador.razon_social)}</span>
          </a>
        </span>
      ),
    },
  ]
  return (
    <DataTable
      titulo={t.titulo}
      columnas={columnas}
      filas={filas}
      clave={(operador) => operador.id}
    />
  )
}
