import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { PqrsdFila } from '@/api/modelos'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fecha, fechaHora } from '@/lib/fechas'
import { Button } from '@/ui/Button'
import { Checkbox } from '@/ui/Choice'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { LiveRegion } from '@/ui/LiveRegion'
import { Skeleton } from '@/ui/Loading'
import { Pagination } from '@/ui/Pagination'
import { PastLastPage } from '@/ui/PastLastPage'
import { Select } from '@/ui/Select'
import { TextField } from '@/ui/TextField'
import { Titulo } from '@/ui/Titulo'
import { consultaCola, type FiltroDeCola } from './consultas'
import { DiasRestantes, ESTADOS, EstadoDePqrsd, TIPOS, usePalabras } from './Piezas'
import { textos } from './textos'

/** What waits for an answer: the one that is due first stands first. */
export function Component() {
  const t = useTextos(textos)
  const [params, setParams] = useSearchParams()
  const filtro: FiltroDeCola = {
    estado: params.get('estado') ?? '',
    tipo: TIPOS.find((valor) => valor === params.get('tipo')) ?? '',
    q: params.get('q') ?? '',
    mias: params.get('mias') === 'si',
    pagina: Math.max(1, Number(params.get('pagina')) || 1),
  }
  const lista = useQuery(consultaCola(filtro))
  const direccion = (cambio: Record<string, string>) => {
    const nuevos = new URLSearchParams(params)
    nuevos.delete('pagina')
    for (const [nombre, valor] of Object.entries(cambio)) {
      if (valor) nuevos.set(nombre, valor)
      else nuevos.delete(nombre)
    }
    return nuevos
  }
  const paginas = {
    page: lista.data?.pagina ?? 1,
    pageSize: lista.data?.por_pagina ?? 1,
    total: lista.data?.total ?? 0,
    hrefFor: (n: number) =>
      `${paths.ministerioPqrsd}?${direccion({ pagina: String(n) }).toString()}`,
  }
  return (
    <div className="pila">
      <Titulo>{t.colaTitulo}</Titulo>
      <p className="lectura">{t.colaIntro}</p>
      <Filtros
        filtro={filtro}
        poner={(cambio) => {
          setParams(direccion(cambio), { preventScrollReset: true })
        }}
      />
      <LiveRegion visible>{lista.data && t.cuenta(lista.data.total)}</LiveRegion>
      {lista.isError && (
        <FalloDeCarga
          titulo={t.falloCola}
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

function Filtros({
  filtro,
  poner,
}: {
  filtro: FiltroDeCola
  poner: (cambio: Record<string, string>) => void
}) {
  const t = useTextos(textos)
  const palabras = usePalabras()
  const [texto, setTexto] = useState(filtro.q)
  const buscar = (evento: FormEvent) => {
    evento.preventDefault()
    poner({ q: texto.trim() })
  }
  return (
    <form role="search" aria-label={t.buscar} onSubmit={buscar} className="fila">
      <TextField
        id="buscar-pqrsd"
        type="search"
        label={t.buscarTextoCampo}
        width="medium"
        maxLength={100}
        value={texto}
        onChange={(evento) => {
          setTexto(evento.target.value)
        }}
      />
      <Select
        label={t.estado}
        value={filtro.estado}
        onChange={(evento) => {
          poner({ estado: evento.target.value })
        }}
        options={[
          { value: '', label: t.abiertas },
          ...ESTADOS.map((estado) => ({ value: estado, label: palabras('estado', estado) })),
          { value: 'terminadas', label: t.terminadas },
        ]}
      />
      <Select
        label={t.tipo}
        placeholder={t.todosLosTipos}
        value={filtro.tipo}
        onChange={(evento) => {
          poner({ tipo: evento.target.value })
        }}
        options={TIPOS.map((tipo) => ({ value: tipo, label: palabras('tipo', tipo) }))}
      />
      <Button type="submit" icon="search">
        {t.buscar}
      </Button>
      <Checkbox
        label={t.mias}
        checked={filtro.mias}
        onChange={(evento) => {
          poner({ mias: evento.target.checked ? 'si' : '' })
        }}
      />
    </form>
  )
}

function Tabla({ filas }: { filas: PqrsdFila[] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const palabras = usePalabras()
  const columnas: Columna<PqrsdFila>[] = [
    {
      id: 'radicado',
      titulo: t.radicado,
      principal: true,
      celda: ({ id, radicado }) => <a href={paths.ministerioUnaPqrsd(id)}>{radicado}</a>,
    },
    { id: 'nombre', titulo: t.quienRadico, celda: ({ nombre }) => nombre },
    { id: 'tipo', titulo: t.tipo, celda: ({ tipo }) => palabras('tipo', tipo) },
    { id: 'estado', titulo: t.estado, celda: ({ estado }) => <EstadoDePqrsd estado={estado} /> },
    {
      id: 'recibida',
      titulo: t.recibida,
      celda: ({ registrada_en }) => fechaHora(registrada_en, idioma),
    },
    {
      id: 'plazo',
      titulo: t.plazoColumna,
      celda: ({ dias_restantes, estado, vence_el }) => (
        <>
          <DiasRestantes dias={dias_restantes} estado={estado} />{' '}
          <span className="suave menor">{fecha(vence_el)}</span>
        </>
      ),
    },
    {
      id: 'responsable',
      titulo: t.responsable,
      celda: ({ responsable }) => responsable ?? t.nadie,
    },
  ]
  return (
    <DataTable titulo={t.colaTitulo} columnas={columnas} filas={filas} clave={({ id }) => id} />
  )
}
