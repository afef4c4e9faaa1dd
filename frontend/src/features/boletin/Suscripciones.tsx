import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Suscripcion } from '@/api/modelos'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { Button } from '@/ui/Button'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { LiveRegion } from '@/ui/LiveRegion'
import { Pagination } from '@/ui/Pagination'
import { Select } from '@/ui/Select'
import { Tag } from '@/ui/Tag'
import { TextField } from '@/ui/TextField'
import { consultaSuscripciones } from './consultas'
import { textos } from './textos'

const ESTADOS = ['activa', 'pendiente', 'retirada'] as const

export function Suscripciones() {
  const t = useTextos(textos)
  const [params, setParams] = useSearchParams()
  const estado = ESTADOS.find((valor) => valor === params.get('estado')) ?? ''
  const q = params.get('q') ?? ''
  const pagina = Math.max(1, Number(params.get('pagina')) || 1)
  const lista = useQuery(consultaSuscripciones(estado, q, pagina))
  const [texto, setTexto] = useState(q)
  const direccion = (cambio: Record<string, string>) =>
    new URLSearchParams(Object.entries({ estado, q, ...cambio }).filter(([, valor]) => valor))
  const buscar = (evento: FormEvent) => {
    evento.preventDefault()
    setParams(direccion({ q: texto.trim() }), { preventScrollReset: true })
  }
  return (
    <section className="pila" aria-labelledby="suscripciones">
      <h2 id="suscripciones">{t.suscripciones}</h2>
      <form role="search" aria-label={t.buscar} onSubmit={buscar} className="fila">
        <TextField
          type="search"
          label={t.buscarQue}
          width="medium"
          maxLength={100}
          value={texto}
          onChange={(evento) => {
            setTexto(evento.target.value)
          }}
        />
        <Select
          label={t.estado}
          placeholder={t.todos}
          value={estado}
          onChange={(evento) => {
            setParams(direccion({ estado: evento.target.value }), { preventScrollReset: true })
          }}
          options={ESTADOS.map((valor) => ({ value: valor, label: t[`estado_${valor}`] }))}
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
      {lista.data &&
        (lista.data.datos.length > 0 ? (
          <>
            <Tabla filas={lista.data.datos} />
            <Pagination
              page={lista.data.pagina}
              pageSize={lista.data.por_pagina}
              total={lista.data.total}
              hrefFor={(n) =>
                `${paths.ministerioBoletin}?${direccion({ pagina: String(n) }).toString()}`
              }
            />
          </>
        ) : (
          <EmptyState title={t.vacio} icon="search">
            {t.vacioTexto}
          </EmptyState>
        ))}
    </section>
  )
}

function Tabla({ filas }: { filas: Suscripcion[] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const columnas: Columna<Suscripcion>[] = [
    { id: 'nombre', titulo: t.nombre, principal: true, celda: ({ nombre }) => nombre },
    {
      id: 'documento',
      titulo: t.documento,
      celda: ({ documento_tipo, documento }) => `${documento_tipo} ${documento}`,
    },
    { id: 'correo', titulo: t.correo, celda: ({ correo }) => correo },
    { id: 'estado', titulo: t.estado, celda: ({ estado }) => <Estado estado={estado} /> },
    { id: 'pedida', titulo: t.pedida, celda: ({ pedida_en }) => fechaHora(pedida_en, idioma) },
  ]
  return (
    <DataTable titulo={t.suscripciones} columnas={columnas} filas={filas} clave={({ id }) => id} />
  )
}

function Estado({ estado }: { estado: string }) {
  const t = useTextos(textos)
  switch (estado) {
    case 'activa':
      return (
        <Tag kind="success" icon="check">
          {t.estado_activa}
        </Tag>
      )
    case 'pendiente':
      return (
        <Tag kind="info" icon="clock">
          {t.estado_pendiente}
        </Tag>
      )
    default:
      return (
        <Tag kind="neutral" icon="info">
          {estado === 'retirada' ? t.estado_retirada : estado}
        </Tag>
      )
  }
}
