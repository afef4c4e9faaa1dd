import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { CorreoFila } from '@/api/modelos'
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
import { consultaCorreos } from './consultas'
import { ESTADOS, EstadoDeCorreo, useClaseDeCorreo } from './Piezas'
import { textos } from './textos'

/** What the system sent by mail, what failed and what came back. */
export function Component() {
  const t = useTextos(textos)
  const [params, setParams] = useSearchParams()
  const estado = ESTADOS.find((valor) => valor === params.get('estado')) ?? ''
  const destinatario = params.get('destinatario') ?? ''
  const pagina = Math.max(1, Number(params.get('pagina')) || 1)
  const lista = useQuery(consultaCorreos(estado, destinatario, pagina))
  const [texto, setTexto] = useState(destinatario)
  const direccion = (cambio: Record<string, string>) => {
    const todo = { estado, destinatario, ...cambio }
    return new URLSearchParams(Object.entries(todo).filter(([, valor]) => valor))
  }
  const poner = (cambio: Record<string, string>) => {
    setParams(direccion(cambio), { preventScrollReset: true })
  }
  const buscar = (evento: FormEvent) => {
    evento.preventDefault()
    poner({ destinatario: texto.trim() })
  }
  const paginas = {
    page: lista.data?.pagina ?? 1,
    pageSize: lista.data?.por_pagina ?? 1,
    total: lista.data?.total ?? 0,
    hrefFor: (n: number) =>
      `${paths.ministerioCorreos}?${direccion({ pagina: String(n) }).toString()}`,
  }
  return (
    <div className="pila">
      <Titulo>{t.titulo}</Titulo>
      <p className="lectura">{t.intro}</p>
      <form role="search" aria-label={t.buscar} onSubmit={buscar} className="fila">
        <TextField
          id="buscar-correo"
          type="search"
          label={t.destinatario}
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
            poner({ estado: evento.target.value })
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

function Tabla({ filas }: { filas: CorreoFila[] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const claseEn = useClaseDeCorreo()
  const columnas: Columna<CorreoFila>[] = [
    {
      id: 'destinatario',
      titulo: t.destinatario,
      principal: true,
      celda: ({ id, destinatario }) => <a href={paths.ministerioCorreo(id)}>{destinatario}</a>,
    },
    { id: 'clase', titulo: t.clase, celda: ({ clase }) => claseEn(clase) },
    { id: 'estado', titulo: t.estado, celda: ({ estado }) => <EstadoDeCorreo estado={estado} /> },
    {
      id: 'creado',
      titulo: t.creado,
      celda: ({ creado_en }) => fechaHora(creado_en, idioma),
    },
    {
      id: 'enviado',
      titulo: t.enviado,
      celda: ({ enviado_en }) => (enviado_en ? fechaHora(enviado_en, idioma) : '–'),
    },
    { id: 'causa', titulo: t.causa, celda: ({ causa }) => causa ?? '–' },
  ]
  return <DataTable titulo={t.titulo} columnas={columnas} filas={filas} clave={({ id }) => id} />
}
