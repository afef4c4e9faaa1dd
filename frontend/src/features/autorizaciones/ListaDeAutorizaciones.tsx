import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'react-router'
import type { Autorizacion } from '@/api/modelos'
import { clienteDeConsultas } from '@/app/consultas'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { Motivo } from '@/app/motivo/Motivo'
import { paths } from '@/app/paths'
import { useNombresDeRoles } from '@/app/sesion/roles'
import { usePermiso } from '@/app/sesion/usePersona'
import { useTextos } from '@/i18n/textos'
import { fecha } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { Button, LinkButton } from '@/ui/Button'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import type { IconName } from '@/ui/Icon'
import { Tag, type TagKind } from '@/ui/Tag'
import { Titulo } from '@/ui/Titulo'
import { consultaAutorizaciones, revocar } from './consultas'
import { textos } from './textos'

export const loader = () => clienteDeConsultas.fetchQuery(consultaAutorizaciones)

/** Who signs for the company, who will and who did. */
export function Component() {
  const t = useTextos(textos)
  const cache = useQueryClient()
  const { data } = useSuspenseQuery(consultaAutorizaciones)
  const recien = (useLocation().state as { recien?: boolean } | null)?.recien
  const puede = usePermiso('autorizar_firmas')
  const [porRevocar, setPorRevocar] = useState<Autorizacion | null>(null)
  const revocacion = useMutation({
    mutationFn: ({ id, motivo }: { id: string; motivo: string }) => revocar(id, motivo),
    onSuccess: async () => {
      setPorRevocar(null)
      await cache.invalidateQueries(consultaAutorizaciones)
      document.querySelector<HTMLElement>('#contenido h1')?.focus()
    },
  })
  return (
    <div className="pila">
      {revocacion.isSuccess ? (
        <Alert kind="success" live title={t.revocada} />
      ) : (
        recien && <Alert kind="success" live title={t.dada} />
      )}
      <Titulo>{t.titulo}</Titulo>
      <p className="lectura">{t.intro}</p>
      {puede && (
        <p>
          <LinkButton href={paths.autorizacionNueva}>{t.nueva}</LinkButton>
        </p>
      )}
      {data.datos.length > 0 ? (
        <Tabla
          filas={data.datos}
          alRevocar={
            puede
              ? (fila) => {
                  revocacion.reset()
                  setPorRevocar(fila)
                }
              : null
          }
        />
      ) : (
        <EmptyState title={t.vacio} icon="info">
          {puede ? t.vacioTexto : t.vacioOtros}
        </EmptyState>
      )}
      {porRevocar && (
        <Motivo
          abierto
          titulo={t.revocarTitulo(porRevocar.nombre)}
          boton={t.revocar}
          peligro
          enviando={revocacion.isPending}
          fallo={
            revocacion.isError && <FalloDeCarga titulo={t.noSeRevoco} error={revocacion.error} />
          }
          alCerrar={() => {
            setPorRevocar(null)
          }}
          alDecir={(motivo) => {
            revocacion.mutate({ id: porRevocar.id, motivo })
          }}
        >
          <p>{t.revocarTexto}</p>
        </Motivo>
      )}
    </div>
  )
}

interface DeTabla {
  filas: Autorizacion[]
  alRevocar: ((fila: Autorizacion) => void) | null
}

function Tabla({ filas, alRevocar }: DeTabla) {
  const t = useTextos(textos)
  const columnas: Columna<Autorizacion>[] = [
    { id: 'nombre', titulo: t.persona, principal: true, celda: ({ nombre }) => nombre },
    { id: 'calidad', titulo: t.calidad, celda: ({ calidad }) => <Calidad calidad={calidad} /> },
    { id: 'desde', titulo: t.desde, celda: ({ desde }) => fecha(desde) },
    { id: 'hasta', titulo: t.hasta, celda: ({ hasta }) => (hasta ? fecha(hasta) : t.sinFin) },
    {
      id: 'expedientes',
      titulo: t.expedientes,
      celda: ({ expedientes }) =>
        expedientes.length > 0 ? expedientes.map(({ numero }) => numero).join(', ') : t.todos,
    },
    { id: 'estado', titulo: t.estado, celda: (fila) => <Estado fila={fila} /> },
    { id: 'quien', titulo: t.quien, celda: ({ otorgada_por }) => otorgada_por },
  ]
  if (alRevocar) {
    columnas.push({
      id: 'accion',
      titulo: t.accion,
      celda: (fila) =>
        ['vigente', 'futura'].includes(fila.estado) ? (
          <Button
            variant="danger"
            small
            onClick={() => {
              alRevocar(fila)
            }}
          >
            {t.revocar}
            <span className="solo-lectores"> {t.aQuien(fila.nombre)}</span>
          </Button>
        ) : (
          '–'
        ),
    })
  }
  return <DataTable titulo={t.titulo} columnas={columnas} filas={filas} clave={({ id }) => id} />
}

function Calidad({ calidad }: { calidad: string }) {
  return <>{useNombresDeRoles([calidad])[0]}</>
}

function Estado({ fila }: { fila: Autorizacion }) {
  const t = useTextos(textos)
  const aspecto: Record<string, [TagKind, IconName, string]> = {
    vigente: ['success', 'check', t.estado_vigente],
    futura: ['info', 'clock', t.estado_futura],
    vencida: ['neutral', 'close', t.estado_vencida],
    revocada: ['error', 'alert', t.estado_revocada],
  }
  const [marca, icono, palabras] = aspecto[fila.estado] ?? ['neutral', 'info', fila.estado]
  return (
    <>
      <Tag kind={marca} icon={icono}>
        {palabras}
      </Tag>
      {fila.motivo_revocacion && <p className="menor">{fila.motivo_revocacion}</p>}
    </>
  )
}
