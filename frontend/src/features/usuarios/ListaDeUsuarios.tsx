import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Usuario } from '@/api/modelos'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { useNombresDeRoles } from '@/app/sesion/roles'
import { usePermiso, usePersona } from '@/app/sesion/usePersona'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { Button, LinkButton } from '@/ui/Button'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { LiveRegion } from '@/ui/LiveRegion'
import { Skeleton } from '@/ui/Loading'
import { Pagination } from '@/ui/Pagination'
import { PastLastPage } from '@/ui/PastLastPage'
import { Select } from '@/ui/Select'
import { TextField } from '@/ui/TextField'
import { Titulo } from '@/ui/Titulo'
import { consultaUsuarios } from './consultas'
import { EstadoDeCuenta } from './EstadoDeCuenta'
import { rolesDe } from './rolesDe'
import { textos } from './textos'

const ESTADOS = ['invitado', 'activo', 'inactivo', 'suspendido', 'cancelado'] as const

/** The people of the own company, of the ministry, or of the company that the ministry looks at. */
export function Component() {
  const t = useTextos(textos)
  const [params, setParams] = useSearchParams()
  const filtro = {
    q: params.get('q') ?? '',
    estado: ESTADOS.find((valor) => valor === params.get('estado')) ?? '',
    rol: params.get('rol') ?? '',
    pagina: Math.max(1, Number(params.get('pagina')) || 1),
    operadorId: params.get('operador_id'),
  }
  const lista = useQuery(consultaUsuarios(filtro))
  const puede = usePermiso('administrar_usuarios') && filtro.operadorId === null
  const poner = (cambio: Record<string, string>) => {
    const nuevos = new URLSearchParams(params)
    nuevos.delete('pagina')
    for (const [nombre, valor] of Object.entries(cambio)) {
      if (valor) nuevos.set(nombre, valor)
      else nuevos.delete(nombre)
    }
    setParams(nuevos, { preventScrollReset: true })
  }
  const paginas = {
    page: lista.data?.pagina ?? 1,
    pageSize: lista.data?.por_pagina ?? 1,
    total: lista.data?.total ?? 0,
    hrefFor: (n: number) => {
      const nuevos = new URLSearchParams(params)
      nuevos.set('pagina', String(n))
      return `${paths.usuarios}?${nuevos.toString()}`
    },
  }
  const filtrada = Boolean(filtro.q || filtro.estado || filtro.rol)

  return (
    <div className="pila">
      <Titulo>{t.titulo}</Titulo>
      <p className="lectura">{t.intro}</p>
      {puede && (
        <p>
          <LinkButton href={paths.usuarioNuevo} icon="user">
            {t.nuevo}
          </LinkButton>
        </p>
      )}
      {puede && lista.data?.datos.some((persona) => persona.ultimo_administrador) && (
        <Alert title={t.unAdministradorTitulo}>
          <p>{t.unAdministradorTexto}</p>
        </Alert>
      )}
      <Filtros filtro={filtro} poner={poner} />
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
          <EmptyState title={filtrada ? t.ninguno : t.vacio} icon="search">
            {filtrada ? t.ningunoTexto : t.vacioTexto}
          </EmptyState>
        ))}
    </div>
  )
}

interface DeFiltros {
  filtro: { q: string; estado: string; rol: string }
  poner: (cambio: Record<string, string>) => void
}

function Filtros({ filtro, poner }: DeFiltros) {
  const t = useTextos(textos)
  const deMinisterio = usePersona()?.operador.clase === 'ministerio'
  const roles = rolesDe(deMinisterio)
  const nombres = useNombresDeRoles(roles)
  const [texto, setTexto] = useState(filtro.q)
  const buscar = (evento: FormEvent) => {
    evento.preventDefault()
    poner({ q: texto.trim() })
  }
  return (
    <form role="search" aria-label={t.buscar} onSubmit={buscar} className="pila-corta">
      <TextField
        id="buscar-usuario"
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
          placeholder={t.todos}
          value={filtro.estado}
          onChange={(evento) => {
            poner({ estado: evento.target.value })
          }}
          options={ESTADOS.map((valor) => ({ value: valor, label: t[`estado_${valor}`] }))}
        />
        <Select
          label={t.rol}
          placeholder={t.todos}
          value={filtro.rol}
          onChange={(evento) => {
            poner({ rol: evento.target.value })
          }}
          options={roles.map((rol, indice) => ({ value: rol, label: nombres[indice] ?? rol }))}
        />
        <Button type="submit" icon="search">
          {t.botonBuscar}
        </Button>
      </div>
    </form>
  )
}

function Tabla({ filas }: { filas: Usuario[] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const columnas: Columna<Usuario>[] = [
    {
      id: 'nombre',
      titulo: t.nombre,
      principal: true,
      celda: (persona) => <a href={paths.usuario(persona.id)}>{persona.nombre}</a>,
    },
    { id: 'identificacion', titulo: t.identificacion, celda: (persona) => persona.identificacion },
    { id: 'correo', titulo: t.correo, celda: (persona) => persona.correo },
    { id: 'roles', titulo: t.roles, celda: (persona) => <Roles roles={persona.roles} /> },
    {
      id: 'estado',
      titulo: t.estado,
      celda: (persona) => <EstadoDeCuenta estado={persona.estado} />,
    },
    {
      id: 'ingreso',
      titulo: t.ultimoIngreso,
      celda: ({ ultimo_ingreso_en }) =>
        ultimo_ingreso_en ? fechaHora(ultimo_ingreso_en, idioma) : t.nunca,
    },
  ]
  return <DataTable titulo={t.titulo} columnas={columnas} filas={filas} clave={({ id }) => id} />
}

function Roles({ roles }: { roles: string[] }) {
  return <>{useNombresDeRoles(roles).join(', ')}</>
}
