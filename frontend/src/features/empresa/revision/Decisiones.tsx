import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CambioEnRevision } from '@/api/modelos'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { Motivo } from '@/app/motivo/Motivo'
import { usePermiso } from '@/app/sesion/usePersona'
import { useTextos } from '@/i18n/textos'
import { Button, ButtonGroup } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { consultaRevision, type Decision, decidir } from '../consultas'
import { textos } from '../textos'
import { Devolucion } from './Devolucion'

interface Props {
  revision: CambioEnRevision
  alTerminar: (que: Decision['que']) => void
}

/** What an officer may do with the change as it stands. */
export function Decisiones({ revision, alTerminar }: Props) {
  const t = useTextos(textos)
  const cache = useQueryClient()
  const puede = usePermiso('revisar_solicitudes')
  const [abierto, setAbierto] = useState<Decision['que'] | null>(null)
  const { id } = revision.fila
  const decision = useMutation({
    mutationFn: (elegida: Decision) => decidir(id, revision.cambio.version, elegida),
    onSuccess: (nueva, { que }) => {
      setAbierto(null)
      alTerminar(que)
      cache.setQueryData(consultaRevision(id).queryKey, nueva)
    },
  })
  if (!puede || revision.fila.estado !== 'en_revision') return null
  const abrir = (que: Decision['que']) => () => {
    decision.reset()
    setAbierto(que)
  }
  const cerrar = () => {
    setAbierto(null)
  }
  const fallo = decision.isError && <FalloDeCarga titulo={t.noSeHizo} error={decision.error} />
  return (
    <section className="pila no-imprimir" aria-labelledby="decidir">
      <h2 id="decidir">{t.decidir}</h2>
      <ButtonGroup>
        <Button onClick={abrir('aprobacion')}>{t.aprobar}</Button>
        <Button variant="secondary" onClick={abrir('devolucion')}>
          {t.devolver}
        </Button>
        <Button variant="danger" onClick={abrir('rechazo')}>
          {t.rechazar}
        </Button>
      </ButtonGroup>
      <Dialog
        open={abierto === 'aprobacion'}
        onClose={cerrar}
        title={t.aprobarTitulo}
        actions={
          <>
            <Button
              busy={decision.isPending}
              onClick={() => {
                decision.mutate({ que: 'aprobacion' })
              }}
            >
              {t.aprobar}
            </Button>
            <Button variant="secondary" onClick={cerrar}>
              {t.cancelar}
            </Button>
          </>
        }
      >
        <p>{t.aprobarTexto}</p>
        {fallo}
      </Dialog>
      <Devolucion
        abierto={abierto === 'devolucion'}
        cambio={revision.cambio}
        enviando={decision.isPending}
        fallo={fallo}
        alCerrar={cerrar}
        alDevolver={(motivos) => {
          decision.mutate({ que: 'devolucion', motivos })
        }}
      />
      <Motivo
        abierto={abierto === 'rechazo'}
        titulo={t.rechazarTitulo}
        boton={t.rechazar}
        peligro
        minimo={10}
        enviando={decision.isPending}
        fallo={fallo}
        alCerrar={cerrar}
        alDecir={(motivo) => {
          decision.mutate({ que: 'rechazo', motivo })
        }}
      />
    </section>
  )
}
