import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, conIdempotencia, datos, descargar } from '@/api/client'
import type { Acceso, NuevaRevision, RevisionHecha } from '@/api/modelos'
import { useClaveDeIntencion } from '@/api/useClaveDeIntencion'
import { useCambiosSinGuardar } from '@/app/cambios_sin_guardar/useCambiosSinGuardar'
import { clienteDeConsultas } from '@/app/consultas'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { useNombresDeRoles } from '@/app/sesion/roles'
import { usePermiso } from '@/app/sesion/usePersona'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fecha, fechaHora } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { Select } from '@/ui/Select'
import { Tag } from '@/ui/Tag'
import { TextArea } from '@/ui/TextField'
import { Titulo } from '@/ui/Titulo'
import { textos } from './textos'

const consulta = {
  queryKey: ['accesos'],
  queryFn: () => datos(api.GET('/api/v1/accesos')),
  staleTime: 0,
}

export const loader = () => clienteDeConsultas.fetchQuery(consulta)

const DECISIONES = ['mantener', 'retirar'] as const
const idDe = (usuarioId: string) => `decision-${usuarioId}`

/** Who has access on the ministry's side, looked over every quarter by somebody who says so. */
export function Component() {
  const t = useTextos(textos)
  const { data } = useSuspenseQuery(consulta)
  const cache = useQueryClient()
  const claveDe = useClaveDeIntencion()
  const puede = usePermiso('revisar_accesos')
  const [decisiones, setDecisiones] = useState<Record<string, string>>({})
  const [observaciones, setObservaciones] = useState('')
  const [errores, setErrores] = useState<FormError[]>([])
  const { pregunta } = useCambiosSinGuardar(
    Object.keys(decisiones).length > 0 || observaciones.trim() !== '',
  )
  const revision = useMutation({
    mutationFn: (nueva: NuevaRevision) =>
      datos(
        api.POST('/api/v1/accesos/revisiones', {
          params: { header: conIdempotencia(claveDe(nueva)) },
          body: nueva,
        }),
      ),
    onSuccess: async () => {
      setDecisiones({})
      setObservaciones('')
      await cache.invalidateQueries(consulta)
      document.querySelector<HTMLElement>('#contenido h1')?.focus()
    },
    // Who has access may have changed: what was decided stays on screen.
    onError: () => cache.invalidateQueries(consulta),
  })
  const informe = useMutation({
    mutationFn: () => descargar('/api/v1/accesos/informe', 'accesos.csv'),
  })
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (revision.isPending) return
    const faltan = data.personas
      .filter(({ usuario_id }) => !decisiones[usuario_id])
      .map(({ usuario_id, nombre }) => ({ field: idDe(usuario_id), message: t.falta(nombre) }))
    setErrores(faltan)
    if (faltan.length > 0) return
    revision.mutate({
      decisiones: data.personas.map(({ usuario_id }) => ({
        usuario_id,
        decision: decisiones[usuario_id] ?? '',
      })),
      observaciones,
    })
  }
  return (
    <div className="pila-ancha">
      <div className="pila">
        <ErrorSummary errors={errores} />
        {revision.isSuccess && <Alert kind="success" live title={t.hecha} />}
        {revision.isError && <FalloDeCarga titulo={t.noSeHizo} error={revision.error} />}
        <Titulo>{t.titulo}</Titulo>
        <p className="lectura">{t.intro}</p>
        <Alert
          kind={data.vencida ? 'warning' : 'info'}
          title={data.vencida ? t.vencida : t.proxima(fecha(data.proxima))}
        />
        <p>
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
        </p>
        {informe.isError && <FalloDeCarga titulo={t.noSeDescargo} error={informe.error} />}
      </div>
      <form className="pila" aria-label={t.titulo} onSubmit={enviar} noValidate>
        <Personas
          filas={data.personas}
          decidir={
            puede
              ? {
                  decisiones,
                  errores,
                  poner: (id, decision) => {
                    setDecisiones({ ...decisiones, [id]: decision })
                  },
                }
              : null
          }
        />
        {puede && (
          <>
            <TextArea
              id="observaciones"
              label={t.observaciones}
              rows={3}
              maxLength={1000}
              value={observaciones}
              onChange={(evento) => {
                setObservaciones(evento.target.value)
              }}
            />
            <div>
              <Button type="submit" busy={revision.isPending}>
                {t.registrar}
              </Button>
            </div>
          </>
        )}
      </form>
      {pregunta}
      {data.revisiones.length > 0 && <Revisiones filas={data.revisiones} />}
    </div>
  )
}

interface Decidir {
  decisiones: Record<string, string>
  errores: FormError[]
  poner: (id: string, decision: string) => void
}

function Personas({ filas, decidir }: { filas: Acceso[]; decidir: Decidir | null }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const columnas: Columna<Acceso>[] = [
    { id: 'nombre', titulo: t.nombre, principal: true, celda: ({ nombre }) => nombre },
    { id: 'roles', titulo: t.roles, celda: ({ roles }) => <Roles roles={roles} /> },
    {
      id: 'ingreso',
      titulo: t.ultimoIngreso,
      celda: ({ ultimo_ingreso_en }) =>
        ultimo_ingreso_en ? fechaHora(ultimo_ingreso_en, idioma) : t.nunca,
    },
    { id: 'creada', titulo: t.creada, celda: ({ creado_en }) => fechaHora(creado_en, idioma) },
    { id: 'avisos', titulo: t.avisos, celda: ({ avisos }) => <Avisos avisos={avisos} /> },
  ]
  if (decidir) {
    columnas.push({
      id: 'decision',
      titulo: t.decision,
      celda: ({ usuario_id, nombre }) => (
        <Select
          id={idDe(usuario_id)}
          label={<span className="solo-lectores">{t.decisionSobre(nombre)}</span>}
          placeholder={t.elija}
          error={decidir.errores.find(({ field }) => field === idDe(usuario_id))?.message ?? null}
          value={decidir.decisiones[usuario_id] ?? ''}
          onChange={(evento) => {
            decidir.poner(usuario_id, evento.target.value)
          }}
          options={DECISIONES.map((valor) => ({ value: valor, label: t[`decision_${valor}`] }))}
        />
      ),
    })
  }
  return (
    <DataTable
      titulo={t.personas}
      tituloVisible
      columnas={columnas}
      filas={filas}
      clave={({ usuario_id }) => usuario_id}
    />
  )
}

function Roles({ roles }: { roles: string[] }) {
  return <>{useNombresDeRoles(roles).join(', ')}</>
}

/** Why a person should be looked at; a reason newer than this page shows as it came. */
function Avisos({ avisos }: { avisos: string[] }) {
  const t = useTextos(textos) as Record<string, unknown>
  if (avisos.length === 0) return '–'
  return avisos.map((aviso) => {
    const palabras = t[`aviso_${aviso}`]
    return (
      <Tag key={aviso} kind="warning" icon="alert">
        {typeof palabras === 'string' ? palabras : aviso}
      </Tag>
    )
  })
}

function Revisiones({ filas }: { filas: RevisionHecha[] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const columnas: Columna<RevisionHecha>[] = [
    {
      id: 'cuando',
      titulo: t.cuando,
      principal: true,
      celda: ({ revisada_en }) => fechaHora(revisada_en, idioma),
    },
    { id: 'quien', titulo: t.quien, celda: ({ revisada_por }) => revisada_por },
    { id: 'mantenidas', titulo: t.mantenidas, numerica: true, celda: (fila) => fila.mantenidas },
    { id: 'retiradas', titulo: t.retiradas, numerica: true, celda: (fila) => fila.retiradas },
    {
      id: 'observaciones',
      titulo: t.observaciones,
      celda: ({ observaciones }) => observaciones || '–',
    },
  ]
  return (
    <DataTable
      titulo={t.revisiones}
      tituloVisible
      columnas={columnas}
      filas={filas}
      clave={({ id }) => id}
    />
  )
}
