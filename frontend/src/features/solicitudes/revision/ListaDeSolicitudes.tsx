import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { SolicitudEnCola } from '@/api/modelos'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { fecha } from '@/lib/fechas'
import { Button } from '@/ui/Button'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { LiveRegion } from '@/ui/LiveRegion'
import { Skeleton } from '@/ui/Loading'
import { Pagination } from '@/ui/Pagination'
import { PastLastPage } from '@/ui/PastLastPage'
import { Select } from '@/ui/Select'
import { Tag } from '@/ui/Tag'
import { TextField } from '@/ui/TextField'
import { Titulo } from '@/ui/Titulo'
import { EstadoDeSolicitud } from '../Estado'
import { textos as textosDeSolicitud } from '../textos'
import { consultaSolicitudes } from './consultas'
import { textos } from './textos'

const ESTADOS = [
  'radicada',
  'en_revision',
  'devuelta',
  'aprobada',
  'rechazada',
  'usuario_creado',
  'recibo_certificado',
] as const

/** The requests that were filed, the most pressing first. */
export function Component() {
  const t = useTextos(textos)
  const comunes = useTextos(textosDeSolicitud)
  const [params, setParams] = useSearchParams()
  const estado = params.get('estado') ?? ''
  const q = params.get('q') ?? ''
  const pagina = Math.max(1, Number(params.get('pagina')) || 1)
  const lista = useQuery(consultaSolicitudes(q, estado, pagina))
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
      `${paths.ministerioSolicitudes}?${direccion({ pagina: String(n) }).toString()}`,
  }
  return (
    <div className="pila">
      <Titulo>{t.titulo}</Titulo>
      <p className="lectura">{t.intro}</p>
      <form role="search" aria-label={t.buscar} onSubmit={buscar} className="pila-corta">
        <TextField
          id="buscar-solicitud"
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
          <Select
            label={t.estado}
            placeholder={t.todas}
            value={estado}
            onChange={(evento) => {
              poner({ estado: evento.target.value })
            }}
            options={[
              { value: 'abiertas', label: t.abiertas },
              ...ESTADOS.map((valor) => ({ value: valor, label: comunes[`estado_${valor}`] })),
            ]}
          />
          <Button type="submit" icon="search">
            {t.buscar}
          </Button>
        </div>
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

function Tabla({ filas }: { filas: SolicitudEnCola[] }) {
  const t = useTextos(textos)
  const columnas: Columna<SolicitudEnCola>[] = [
    {
      id: 'radicado',
      titulo: t.radicado,
      principal: true,
      celda: ({ id, radicado }) => <a href={paths.ministerioSolicitud(id)}>{radicado}</a>,
    },
    { id: 'empresa', titulo: t.empresa, celda: ({ empresa }) => empresa },
    { id: 'nit', titulo: t.nit, celda: ({ nit }) => <span className="sin-corte">{nit}</span> },
    { id: 'administrador', titulo: t.administrador, celda: (fila) => fila.administrador },
    {
      id: 'estado',
      titulo: t.estado,
      celda: ({ estado }) => <EstadoDeSolicitud estado={estado} />,
    },
    {
      id: 'radicada',
      titulo: t.radicada,
      celda: ({ radicada_el }) => (radicada_el ? fecha(radicada_el) : '–'),
    },
    {
      id: 'espera',
      titulo: t.espera,
      celda: ({ dias_de_espera }) => (dias_de_espera === null ? '–' : t.dias(dias_de_espera)),
    },
    {
      id: 'quedan',
      titulo: t.quedan,
      celda: ({ dias_restantes }) => <Quedan dias={dias_restantes} />,
    },
  ]
  return <DataTable titulo={t.titulo} columnas={columnas} filas={filas} clave={({ id }) => id} />
}

/** How long the answer may still take. */
export function Quedan({ dias }: { dias: number | null }) {
  const t = useTextos(textos)
  if (dias === null) return <>–</>
  if (dias < 0) return <Tag kind="error">{t.vencida(-dias)}</Tag>
  return dias <= 3 ? <Tag kind="warning">{t.dias(dias)}</Tag> : <>{t.dias(dias)}</>
}
