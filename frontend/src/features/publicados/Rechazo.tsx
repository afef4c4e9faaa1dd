import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useCambiosSinGuardar } from '@/app/cambios_sin_guardar/useCambiosSinGuardar'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { TextArea } from '@/ui/TextField'
import { textos } from './textos'

/** The same limits as the server's. */
const MINIMO = 5
const MAXIMO = 500
const CAMPO = 'motivo-de-rechazo'

interface Props {
  abierto: boolean
  enviando: boolean
  fallo: ReactNode
  alCerrar: () => void
  alRechazar: (motivo: string) => void
}

/** Rejecting says why: whoever proposed it must know what to correct. */
export function Rechazo({ abierto, enviando, fallo, alCerrar, alRechazar }: Props) {
  const t = useTextos(textos)
  const formulario = useId()
  const [motivo, setMotivo] = useState('')
  const [error, setError] = useState<string | null>(null)
  const { pregunta } = useCambiosSinGuardar(abierto && motivo.trim() !== '')
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (enviando) return
    if (motivo.trim().length < MINIMO) {
      setError(t.faltaMotivo)
      document.getElementById(CAMPO)?.focus()
      return
    }
    setError(null)
    alRechazar(motivo.trim())
  }
  return (
    <>
      <Dialog
        open={abierto}
        onClose={alCerrar}
        title={t.rechazarTitulo}
        closeOnOutside={false}
        actions={
          <>
            <Button type="submit" form={formulario} variant="danger" busy={enviando}>
              {t.siRechazar}
            </Button>
            <Button variant="secondary" onClick={alCerrar}>
              {t.cancelar}
            </Button>
          </>
        }
      >
        <form id={formulario} onSubmit={enviar} noValidate>
          <TextArea
            id={CAMPO}
            label={t.rechazarMotivo}
            hint={t.rechazarAyuda}
            error={error}
            required
            rows={4}
            maxLength={MAXIMO}
            value={motivo}
            onChange={(evento) => {
              setMotivo(evento.target.value)
            }}
          />
        </form>
        {fallo}
      </Dialog>
      {pregunta}
    </>
  )
}
