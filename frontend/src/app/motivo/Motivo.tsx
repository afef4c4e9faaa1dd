import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useCambiosSinGuardar } from '@/app/cambios_sin_guardar/useCambiosSinGuardar'
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
  /** Looks over what else is asked for, shows what is wrong, and gives the id of the first of it. */
  revisar?: () => string | null
  enviando: boolean
  fallo: ReactNode
  alCerrar: () => void
  /** Called with a reason that is long enough, and with the rest as it should be. */
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
  const { pregunta } = useCambiosSinGuardar(abierto && motivo.trim() !== '')
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (enviando) return
    const corto = motivo.trim().length < minimo
    setError(corto ? (minimo > 1 ? t.corto(minimo) : t.falta) : null)
    // All that is wrong is said at once, and the first of it takes the focus.
    const otro = props.revisar?.() ?? null
    const primero = corto ? campo : otro
    if (primero === null) props.alDecir(motivo.trim())
    else enfocar(primero)
  }
  return (
    <>
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
      {pregunta}
    </>
  )
}

function enfocar(id: string) {
  const campo = document.getElementById(id)
  // A group of choices takes the focus on its first one.
  const destino = campo instanceof HTMLFieldSetElement ? campo.querySelector('input') : campo
  destino?.focus()
}
