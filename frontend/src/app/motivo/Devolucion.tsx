import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { cambio, useCambiosSinGuardar } from '@/app/cambios_sin_guardar/useCambiosSinGuardar'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { ErrorSummary } from '@/ui/ErrorSummary'
import { Select } from '@/ui/Select'
import { TextArea } from '@/ui/TextField'

export interface MotivoDeCampo {
  campo: string
  motivo: string
}

interface Props {
  abierto: boolean
  enviando: boolean
  fallo: ReactNode
  /** The fields and documents that something may be wrong with. */
  opciones: { value: string; label: string }[]
  /** The feature's words for it. */
  t: Record<
    | 'devolverTitulo'
    | 'devolverTexto'
    | 'devolver'
    | 'cancelar'
    | 'campo'
    | 'elija'
    | 'porQue'
    | 'quitar'
    | 'agregar'
    | 'motivoFalta',
    string
  >
  alCerrar: () => void
  alDevolver: (motivos: MotivoDeCampo[]) => void
}

const VACIO: MotivoDeCampo = { campo: '', motivo: '' }
/** Same limits as the server's. */
const MINIMO = 5
const MAXIMO = 300

/** Sending back what somebody filed: which fields or documents, and why each. */
export function Devolucion({ abierto, enviando, fallo, opciones, t, alCerrar, alDevolver }: Props) {
  const formulario = useId()
  const [motivos, setMotivos] = useState<MotivoDeCampo[]>([VACIO])
  const [incompleto, setIncompleto] = useState(false)
  const { pregunta } = useCambiosSinGuardar(abierto && cambio([VACIO], motivos))
  const poner = (indice: number, parte: Partial<MotivoDeCampo>) => {
    setMotivos(motivos.map((motivo, n) => (n === indice ? { ...motivo, ...parte } : motivo)))
  }
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (enviando) return
    const mal = motivos.some(({ campo, motivo }) => !campo || motivo.trim().length < MINIMO)
    setIncompleto(mal)
    if (!mal) alDevolver(motivos)
  }
  return (
    <>
      <Dialog
        open={abierto}
        onClose={alCerrar}
        title={t.devolverTitulo}
        closeOnOutside={false}
        actions={
          <>
            <Button type="submit" form={formulario} busy={enviando}>
              {t.devolver}
            </Button>
            <Button variant="secondary" onClick={alCerrar}>
              {t.cancelar}
            </Button>
          </>
        }
      >
        <form id={formulario} className="pila" noValidate onSubmit={enviar}>
          {incompleto && <ErrorSummary errors={[{ message: t.motivoFalta }]} />}
          <p>{t.devolverTexto}</p>
          {motivos.map(({ campo, motivo }, indice) => (
            <div key={indice} className="pila-corta">
              <Select
                label={`${t.campo} ${String(indice + 1)}`}
                placeholder={t.elija}
                required
                value={campo}
                options={opciones}
                onChange={(evento) => {
                  poner(indice, { campo: evento.target.value })
                }}
              />
              <TextArea
                label={`${t.porQue} ${String(indice + 1)}`}
                required
                rows={2}
                maxLength={MAXIMO}
                value={motivo}
                onChange={(evento) => {
                  poner(indice, { motivo: evento.target.value })
                }}
              />
              {motivos.length > 1 && (
                <div>
                  <Button
                    variant="quiet"
                    small
                    onClick={() => {
                      setMotivos(motivos.filter((_, n) => n !== indice))
                    }}
                  >
                    {t.quitar} {indice + 1}
                  </Button>
                </div>
              )}
            </div>
          ))}
          <div>
            <Button
              variant="secondary"
              small
              onClick={() => {
                setMotivos([...motivos, VACIO])
              }}
            >
              {t.agregar}
            </Button>
          </div>
        </form>
        {fallo}
      </Dialog>
      {pregunta}
    </>
  )
}
