import { useQuery } from '@tanstack/react-query'
import type { Usuario } from '@/api/modelos'
import { Buscador } from '@/app/listas/Buscador'
import { Resultados } from '@/app/listas/Resultados'
import { useFiltrosDeLista } from '@/app/listas/useFiltrosDeLista'
import { paths } from '@/app/paths'
import { useNombresDeRoles } from '@/app/sesion/roles'
import { usePermiso, usePersona } from '@/app/sesion/usePersona'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { LinkButton } from '@/ui/Button'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { Select } from '@/ui/Select'
import { Titulo } from '@/ui/Titulo'
import { consultaUsuarios } from './consultas'
import { EstadoDeCuenta } from './EstadoDeCuenta'
import { rolesDe } from './rolesDe'
import { textos } from './textos'

const ESTADOS = ['invitado', 'activo', 'inactivo', 'suspendido', 'cancelado'] as const

/** The people of the own company, of the ministry, or of the company that the ministry looks at. */
export function Component() {
  const t = useTextos(textos)
  const { valor, pagina, poner, hrefFor } = useFiltrosDeLista(paths.usuarios)
  const filtro = {
    q: valor('q'),
    estado: ESTADOS.find((uno) => uno === valor('estado')) ?? '',
    rol: valor('rol'),
    pagina,
    operadorId: valor('operador_id') || null,
  }
  const lista = useQuery(consultaUsuarios(filtro))
  const puede = usePermiso('administrar_usuarios') && filtro.operadorId === null
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
      <Resultados
        lista={lista}
        cuenta={t.cuenta}
        fallo={t.fallo}
        hrefFor={hrefFor}
        vacio={
          <EmptyState title={filtrada ? t.ninguno : t.vacio} icon="search">
            {filtrada ? t.ningunoTexto : t.vacioTexto}
          </EmptyState>
        }
      >
        {(filas) => <Tabla filas={filas} />}
      </Resultados>
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
  return (
    <Buscador
      id="buscar-usuario"
      etiqueta={t.buscar}
      ayuda={t.buscarAyuda}
      boton={t.botonBuscar}
      valor={filtro.q}
      alBuscar={(texto) => {
        poner({ q: texto })
      }}
    >
      <Select
        label={t.estado}
        placeholder={t.todos}
        value={filtro.estado}
        onChange={(evento) => {
          poner({ estado: evento.target.value })
        }}
        options={ESTADOS.map((uno) => ({ value: uno, label: t[`estado_${uno}`] }))}
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
    </Buscador>
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
