import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { TextArea } from '@/ui/TextField'
import { textos } from './textos'

/** The same limit as the server's. */
const MAXIMO = 300

interface Props {
  abierto: boolean
  titulo: string
  boton: string
  peligro?: boolean
  /** Shortest reason that is accepted. */
  minimo?: number
  /** What else is asked for, under the reason. */
  children?: ReactNode
  enviando: boolean
  fallo: ReactNode
  alCerrar: () => void
  /** Called with a reason that is long enough. */
  alDecir: (motivo: string) => void
}

/** A dialog that asks why: what is done to somebody's account has a reason that is kept. */
export function Motivo(props: Props) {
  const { abierto, titulo, boton, peligro, minimo = 1, children, enviando, fallo } = props
  const t = useTextos(textos)
  const formulario = useId()
  const campo = useId()
  const [motivo, setMotivo] = useState('')
  const [error, setError] = useState<string | null>(null)
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (enviando) return
    if (motivo.trim().length < minimo) {
      setError(minimo > 1 ? t.corto(minimo) : t.falta)
      document.getElementById(campo)?.focus()
      return
    }
    setError(null)
    props.alDecir(motivo.trim())
  }
  return (
    <Dialog
      open={abierto}
      onClose={props.alCerrar}
      title={titulo}
      closeOnOutside={false}
      actions={
        <>
          <Button
            type="submit"
            form={formulario}
            variant={peligro ? 'danger' : 'primary'}
            busy={enviando}
          >
            {boton}
          </Button>
          <Button variant="secondary" onClick={props.alCerrar}>
            {t.cancelar}
          </Button>
        </>
      }
    >
      <form id={formulario} className="pila" onSubmit={enviar} noValidate>
        <TextArea
          id={campo}
          label={t.motivo}
          hint={t.ayuda}
          error={error}
          required
          rows={3}
          maxLength={MAXIMO}
          value={motivo}
          onChange={(evento) => {
            setMotivo(evento.target.value)
          }}
        />
        {children}
      </form>
      {fallo}
    </Dialog>
  )
}
