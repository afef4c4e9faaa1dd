import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Publicacion } from '@/api/modelos'
import { esCodigo } from '@/api/problema'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { useTextos } from '@/i18n/textos'
import { textos as textosDeCantidad } from '@/ui/CalculationTree/textos'
import { Alert } from '@/ui/Alert'
import { Button, ButtonGroup } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { alCambiar, consultaPropuesta, type Decision, decidir } from './consultas'
import { diasEscritos } from './Piezas'
import { Rechazo } from './Rechazo'
import { textos } from './textos'
import { valorEscrito } from './unidades'

interface Props {
  propuesta: Publicacion
  /** False when somebody else had decided it before. */
  alTerminar: (propia: boolean) => void
}

/** What the person may do with a proposal that waits: never approve one's own. */
export function Decisiones({ propuesta, alTerminar }: Props) {
  const t = useTextos(textos)
  const cantidades = useTextos(textosDeCantidad)
  const cache = useQueryClient()
  const [abierto, setAbierto] = useState<'aprobar' | 'rechazar' | null>(null)
  const decision = useMutation({
    mutationFn: (elegida: Decision) => decidir(propuesta.id, elegida),
    onSuccess: async (decidida) => {
      setAbierto(null)
      alTerminar(true)
      await alCambiar(cache, decidida)
    },
    onError: async (error) => {
      if (!esCodigo(error, 'PUBLICACION_DECIDIDA')) return
      setAbierto(null)
      alTerminar(false)
      await cache.invalidateQueries({ queryKey: consultaPropuesta(propuesta.id).queryKey })
    },
  })
  const abrir = (cual: 'aprobar' | 'rechazar') => () => {
    decision.reset()
    setAbierto(cual)
  }
  const cerrar = () => {
    setAbierto(null)
  }
  const fallo = decision.isError && <FalloDeCarga titulo={t.noSeDecidio} error={decision.error} />

  return (
    <section className="pila no-imprimir" aria-labelledby="decision">
      <h2 id="decision">{t.decision}</h2>
      {!abierto && fallo}
      {propuesta.es_propia ? (
        <>
          <Alert title={t.esPropiaTitulo}>
            <p>{t.esPropiaTexto}</p>
          </Alert>
          <Button
            variant="secondary"
            busy={decision.isPending}
            onClick={() => {
              decision.mutate({ tipo: 'retirar' })
            }}
          >
            {t.retirar}
          </Button>
        </>
      ) : (
        <ButtonGroup>
          <Button onClick={abrir('aprobar')}>{t.aprobar}</Button>
          <Button variant="secondary" onClick={abrir('rechazar')}>
            {t.rechazar}
          </Button>
        </ButtonGroup>
      )}
      <Dialog
        open={abierto === 'aprobar'}
        onClose={cerrar}
        title={t.aprobarTitulo}
        closeOnOutside={false}
        actions={
          <>
            <Button
              busy={decision.isPending}
              onClick={() => {
                decision.mutate({ tipo: 'aprobar' })
              }}
            >
              {t.siAprobar}
            </Button>
            <Button variant="secondary" onClick={cerrar}>
              {t.cancelar}
            </Button>
          </>
        }
      >
        <p>
          {t.aprobarTexto(
            valorEscrito(propuesta.valor, propuesta.unidad, cantidades),
            propuesta.serie,
            diasEscritos(propuesta, t),
          )}
        </p>
        {fallo}
      </Dialog>
      <Rechazo
        abierto={abierto === 'rechazar'}
        enviando={decision.isPending}
        fallo={fallo}
        alCerrar={cerrar}
        alRechazar={(motivo) => {
          decision.mutate({ tipo: 'rechazar', motivo })
        }}
      />
    </section>
  )
}
