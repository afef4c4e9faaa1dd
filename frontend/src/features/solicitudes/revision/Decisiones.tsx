import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { SolicitudEnRevision } from '@/api/modelos'
import { esCodigo } from '@/api/problema'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { Motivo } from '@/app/motivo/Motivo'
import { usePermiso } from '@/app/sesion/usePersona'
import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import { Button, ButtonGroup } from '@/ui/Button'
import { Aprobacion } from './Aprobacion'
import { alDecidir, type Decision, decidir } from './consultas'
import { Devolucion } from './Devolucion'
import { textos } from './textos'

interface Props {
  solicitud: SolicitudEnRevision
  alTerminar: (que: Decision['que']) => void
}

/** What the dialog of a decision is given. */
export interface DeDialogo {
  abierto: boolean
  solicitud: SolicitudEnRevision
  enviando: boolean
  fallo: ReactNode
  alCerrar: () => void
  alDecidir: (decision: Decision) => void
}

/** What an officer may do with the request as it stands. */
export function Decisiones({ solicitud, alTerminar }: Props) {
  const t = useTextos(textos)
  const cache = useQueryClient()
  const puede = usePermiso('revisar_solicitudes')
  const [abierto, setAbierto] = useState<Decision['que'] | null>(null)
  const decision = useMutation({
    mutationFn: (elegida: Decision) => decidir(solicitud, elegida),
    onSuccess: async (nueva, { que }) => {
      setAbierto(null)
      alTerminar(que)
      await alDecidir(cache, nueva)
    },
  })
  const { estado } = solicitud.resumen
  if (!puede || !['radicada', 'en_revision', 'usuario_creado'].includes(estado)) return null
  const abrir = (que: Decision['que']) => () => {
    decision.reset()
    setAbierto(que)
  }
  const fallo = decision.isError && <FalloDeCarga titulo={t.noSeHizo} error={decision.error} />
  const dialogo = (que: Decision['que']): DeDialogo => ({
    abierto: abierto === que,
    solicitud,
    enviando: decision.isPending,
    fallo,
    alCerrar: () => {
      setAbierto(null)
    },
    alDecidir: decision.mutate,
  })
  if (estado === 'usuario_creado') {
    return (
      <section className="pila no-imprimir" aria-labelledby="recibo">
        <h2 id="recibo">{t.recibo}</h2>
        <p className="lectura">{t.reciboTexto}</p>
        {esCodigo(decision.error, 'DEMASIADAS_PETICIONES') ? (
          <Alert kind="warning" live title={t.reciboMuySeguido} />
        ) : (
          fallo
        )}
        <ButtonGroup>
          <Button
            variant="secondary"
            busy={decision.isPending}
            onClick={() => {
              decision.mutate({ que: 'recibo' })
            }}
          >
            {t.reenviarRecibo}
          </Button>
        </ButtonGroup>
      </section>
    )
  }
  return (
    <section className="pila no-imprimir" aria-labelledby="decidir">
      <h2 id="decidir">{t.decidir}</h2>
      {!abierto && fallo}
      {estado === 'radicada' ? (
        <ButtonGroup>
          <Button
            busy={decision.isPending}
            onClick={() => {
              decision.mutate({ que: 'revision' })
            }}
          >
            {t.tomar}
          </Button>
        </ButtonGroup>
      ) : (
        <ButtonGroup>
          <Button onClick={abrir('aprobacion')}>{t.aprobar}</Button>
          <Button variant="secondary" onClick={abrir('devolucion')}>
            {t.devolver}
          </Button>
          <Button variant="danger" onClick={abrir('rechazo')}>
            {t.rechazar}
          </Button>
        </ButtonGroup>
      )}
      <Aprobacion {...dialogo('aprobacion')} />
      <Devolucion {...dialogo('devolucion')} />
      <Motivo
        {...dialogo('rechazo')}
        titulo={t.rechazarTitulo}
        boton={t.rechazar}
        peligro
        minimo={10}
        alDecir={(motivo) => {
          decision.mutate({ que: 'rechazo', motivo })
        }}
      />
    </section>
  )
}
