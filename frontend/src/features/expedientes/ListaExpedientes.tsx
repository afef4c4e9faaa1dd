import { useQuery } from '@tanstack/react-query'
import { consultaExpedientes } from '@/api/consultas'
import type { Expediente } from '@/api/modelos'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { Termino } from '@/app/glosario/Termino'
import { ElijaOperador } from '@/app/operador/ElijaOperador'
import { useOperadorConsultado } from '@/app/operador/useOperadorConsultado'
import { paths } from '@/app/paths'
import { useNombreDeServicio } from '@/app/servicios/useNombreDeServicio'
import { usePermiso } from '@/app/sesion/usePersona'
import { useTextos } from '@/i18n/textos'
import { LinkButton } from '@/ui/Button'
import { DataTable } from '@/ui/DataTable/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { Skeleton } from '@/ui/Loading'
import { Tag } from '@/ui/Tag'
import { Titulo } from '@/ui/Titulo'
import { textos } from './textos'

export function Component() {
  const t = useTextos(textos)
  const { operadorId, faltaElegir } = useOperadorConsultado()
  const expedientes = useQuery({ ...consultaExpedientes(operadorId), enabled: !faltaElegir })
  if (faltaElegir) return <ElijaOperador titulo={t.titulo} />
  return (
    <div className="pila">
      <Titulo>{t.titulo}</Titulo>
      <p className="lectura">
        {t.intro} <Termino clave="expediente">{t.queEs}</Termino>
      </p>
      {expedientes.isError && (
        <FalloDeCarga
          titulo={t.fallo}
          error={expedientes.error}
          alReintentar={() => void expedientes.refetch()}
        />
      )}
      {expedientes.isPending && <Skeleton lines={3} tall />}
      {expedientes.data && <Lista datos={expedientes.data.datos} operadorId={operadorId} />}
    </div>
  )
}

function Lista({ datos, operadorId }: { datos: Expediente[]; operadorId: string | null }) {
  const t = useTextos(textos)
  const nombreDe = useNombreDeServicio()
  const verObligaciones = usePermiso('ver_obligaciones')
  return (
    <>
      {datos.length === 0 ? (
        <EmptyState
          title={t.vacio}
          actions={
            <LinkButton variant="secondary" href={paths.ayuda}>
              {t.irAAyuda}
            </LinkButton>
          }
        >
          {t.vacioTexto}
        </EmptyState>
      ) : (
        <>
          <p>{t.cuenta(datos.length)}</p>
          <DataTable
            titulo={t.titulo}
            filas={datos}
            clave={(expediente) => expediente.id}
            columnas={[
              {
                id: 'numero',
                titulo: t.colNumero,
                principal: true,
                celda: (e) => <strong>{e.numero}</strong>,
              },
              {
                id: 'servicio',
                titulo: t.colServicio,
                celda: (e) => (
                  <>
                    {nombreDe(e.servicio)}
                    <span className="suave menor"> · {e.descripcion}</span>
                  </>
                ),
              },
              {
                id: 'vigencia',
                titulo: t.colVigencia,
                celda: (e) =>
                  e.vigente_hasta
                    ? t.desdeHasta(e.vigente_desde, e.vigente_hasta)
                    : t.desde(e.vigente_desde),
              },
              {
                id: 'estado',
                titulo: t.colEstado,
                celda: (e) => (
                  <Tag
                    kind={e.vigente ? 'success' : 'neutral'}
                    icon={e.vigente ? 'check' : 'close'}
                  >
                    {e.vigente ? t.vigente : t.noVigente}
                  </Tag>
                ),
              },
              ...(verObligaciones
                ? [
                    {
                      id: 'ver',
                      titulo: t.colVer,
                      celda: (e: (typeof datos)[number]) => (
                        <a href={direccionDeObligaciones(e.id, operadorId)}>
                          {t.verObligaciones}
                          <span className="solo-lectores">{t.delExpediente(e.numero)}</span>
                        </a>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </>
      )}
    </>
  )
}

function direccionDeObligaciones(expedienteId: string, operadorId: string | null): string {
  const params = new URLSearchParams({ expediente_id: expedienteId })
  if (operadorId) params.set('operador_id', operadorId)
  return `${paths.obligaciones}?${params.toString()}`
}
