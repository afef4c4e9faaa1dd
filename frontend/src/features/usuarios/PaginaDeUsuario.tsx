import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type LoaderFunctionArgs, useLocation, useParams } from 'react-router'
import type { Usuario } from '@/api/modelos'
import { clienteDeConsultas } from '@/app/consultas'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { Motivo } from '@/app/motivo/Motivo'
import { paths } from '@/app/paths'
import { useNombresDeRoles } from '@/app/sesion/roles'
import { usePermiso, usePersona } from '@/app/sesion/usePersona'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fecha, fechaHora } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { Button, ButtonGroup, LinkButton } from '@/ui/Button'
import { SummaryList } from '@/ui/SummaryList'
import { Titulo } from '@/ui/Titulo'
import { type Accion, actuar, alCambiar, consultaUsuario } from './consultas'
import { EstadoDeCuenta } from './EstadoDeCuenta'
import { Cancelacion } from './Cancelacion'
import { Inactivacion } from './Inactivacion'
import { Restablecimiento } from './Restablecimiento'
import { textos } from './textos'

export function loader({ params }: LoaderFunctionArgs) {
  return clienteDeConsultas.fetchQuery(consultaUsuario(params.id ?? ''))
}

/** A person's account, and what may be done with it. */
export function Component() {
  const t = useTextos(textos)
  const { id = '' } = useParams()
  const { data: usuario } = useSuspenseQuery(consultaUsuario(id))
  const estado = useLocation().state as { recien?: boolean; guardado?: boolean } | null
  const [hecho, setHecho] = useState<Accion['tipo'] | null>(null)
  useEffect(() => {
    // The button that was pressed goes away: the heading, with the news over it, takes the focus.
    if (hecho) document.querySelector<HTMLElement>('#contenido h1')?.focus()
  }, [hecho])
  return (
    <div className="pila-ancha">
      <div className="pila">
        <p>
          <a href={paths.usuarios}>‹ {t.volver}</a>
        </p>
        {hecho ? (
          <Alert kind="success" live title={t[`hecho_${hecho}`]} />
        ) : estado?.recien ? (
          <Alert kind="success" live title={t.recienTitulo}>
            <p>{t.recienTexto(usuario.correo)}</p>
          </Alert>
        ) : (
          estado?.guardado && <Alert kind="success" live title={t.guardado} />
        )}
        <Titulo caption={usuario.identificacion} aside={<EstadoDeCuenta estado={usuario.estado} />}>
          {usuario.nombre}
        </Titulo>
        <Datos usuario={usuario} />
      </div>
      <Acciones key={usuario.version} usuario={usuario} alTerminar={setHecho} />
    </div>
  )
}

function Datos({ usuario }: { usuario: Usuario }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const nombres = useNombresDeRoles(usuario.roles)
  const opcional = (clave: string, label: string, value: string | null) =>
    value === null ? [] : [{ key: clave, label, value }]
  return (
    <SummaryList
      rows={[
        { key: 'correo', label: t.correo, value: usuario.correo },
        ...opcional('tarjeta', t.tarjeta_profesional, usuario.tarjeta_profesional),
        {
          key: 'roles',
          label: t.roles,
          value: (
            <ul className="texto-lista">
              {usuario.roles.map((rol, indice) => (
                <li key={rol}>
                  <strong>{nombres[indice]}</strong>: {puede(rol, t)}
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: 'ingreso',
          label: t.ultimoIngreso,
          value: usuario.ultimo_ingreso_en ? fechaHora(usuario.ultimo_ingreso_en, idioma) : t.nunca,
        },
        { key: 'creada', label: t.creada, value: fechaHora(usuario.creado_en, idioma) },
        ...(usuario.borradores > 0
          ? [{ key: 'borradores', label: t.borradores, value: String(usuario.borradores) }]
          : []),
        ...opcional('motivo', t.motivo, usuario.motivo_estado),
        ...opcional(
          'hasta',
          t.suspendidoHasta,
          usuario.suspendido_hasta && fecha(usuario.suspendido_hasta),
        ),
      ]}
    />
  )
}

/** What a role may do, in a sentence; one newer than this page says nothing. */
function puede(rol: string, t: object): string {
  const frase = (t as Record<string, unknown>)[`rol_${rol}_puede`]
  return typeof frase === 'string' ? frase : ''
}

type Dialogo = 'inactivar' | 'cancelar' | 'levantar' | 'restablecer'

interface DeAcciones {
  usuario: Usuario
  alTerminar: (hecho: Accion['tipo']) => void
}

function Acciones({ usuario, alTerminar }: DeAcciones) {
  const t = useTextos(textos)
  const cache = useQueryClient()
  const persona = usePersona()
  const propia = persona?.operador.id === usuario.operador_id
  const administra = usePermiso('administrar_usuarios') && propia
  const cancela = usePermiso('cancelar_cuentas') && !propia
  // Never oneself; the ministry, only who has nobody else to ask.
  const aSuCargo = administra
    ? usuario.estado === 'activo'
    : usuario.sin_otro_administrador && ['invitado', 'activo'].includes(usuario.estado)
  const restablece = usePermiso('restablecer_acceso') && aSuCargo && persona?.id !== usuario.id
  const [abierto, setAbierto] = useState<Dialogo | null>(null)
  const accion = useMutation({
    mutationFn: (elegida: Accion) => actuar(usuario, elegida),
    onSuccess: async (cambiado, { tipo }) => {
      setAbierto(null)
      alTerminar(tipo)
      await alCambiar(cache, cambiado)
    },
  })
  const abrir = (cual: Dialogo) => () => {
    accion.reset()
    setAbierto(cual)
  }
  const cerrar = () => {
    setAbierto(null)
  }
  const hacer = (elegida: Accion) => () => {
    accion.mutate(elegida)
  }
  const fallo = accion.isError && <FalloDeCarga titulo={t.noSeHizo} error={accion.error} />
  const dialogo = { enviando: accion.isPending, fallo, alCerrar: cerrar }
  const { estado } = usuario
  if ((!administra && !cancela && !restablece) || estado === 'cancelado') return null
  return (
    <section className="pila no-imprimir" aria-labelledby="acciones">
      <h2 id="acciones">{t.acciones}</h2>
      {!abierto && fallo}
      <ButtonGroup>
        {administra && (
          <LinkButton href={paths.usuarioCambiar(usuario.id)} variant="secondary">
            {t.cambiar}
          </LinkButton>
        )}
        {administra && estado === 'invitado' && (
          <Button variant="secondary" busy={accion.isPending} onClick={hacer({ tipo: 'invitar' })}>
            {t.invitarOtraVez}
          </Button>
        )}
        {administra && estado === 'inactivo' && (
          <Button
            variant="secondary"
            busy={accion.isPending}
            onClick={hacer({ tipo: 'reactivar' })}
          >
            {t.reactivar}
          </Button>
        )}
        {restablece && (
          <Button variant="secondary" onClick={abrir('restablecer')}>
            {t.restablecer}
          </Button>
        )}
        {administra && ['invitado', 'activo'].includes(estado) && !usuario.ultimo_administrador && (
          <Button variant="danger" onClick={abrir('inactivar')}>
            {t.inactivar}
          </Button>
        )}
        {cancela && estado === 'suspendido' && (
          <Button variant="secondary" onClick={abrir('levantar')}>
            {t.levantar}
          </Button>
        )}
        {cancela && (
          <Button variant="danger" onClick={abrir('cancelar')}>
            {t.cancelarCuenta}
          </Button>
        )}
      </ButtonGroup>
      {administra && usuario.ultimo_administrador && (
        <p className="lectura">{t.ultimoAdministrador}</p>
      )}
      {restablece && !administra && <p className="lectura">{t.restablecerUnico}</p>}
      <Restablecimiento
        abierto={abierto === 'restablecer'}
        usuario={usuario}
        {...dialogo}
        alRestablecer={(motivo, identidad) => {
          accion.mutate({ tipo: 'restablecer', motivo, identidad })
        }}
      />
      <Inactivacion
        abierto={abierto === 'inactivar'}
        usuario={usuario}
        {...dialogo}
        alInactivar={(motivo, reemplazo_id) => {
          accion.mutate({ tipo: 'inactivar', motivo, reemplazo_id })
        }}
      />
      <Cancelacion
        abierto={abierto === 'cancelar'}
        usuario={usuario}
        {...dialogo}
        alCancelar={(pedido) => {
          accion.mutate({ tipo: 'cancelar', ...pedido })
        }}
      />
      <Motivo
        abierto={abierto === 'levantar'}
        titulo={t.levantarTitulo}
        boton={t.levantar}
        {...dialogo}
        alDecir={(motivo) => {
          accion.mutate({ tipo: 'levantar', motivo })
        }}
      />
    </section>
  )
}
