import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useCambiosSinGuardar } from '@/app/cambios_sin_guardar/useCambiosSinGuardar'
import { useTextos } from '@/i18n/textos'
import { Button, ButtonGroup } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { TextArea } from '@/ui/TextField'
import type { Accion } from './consultas'
import { textos } from './textos'

/** The same limits as the server's. */
const MINIMO = 10
const MAXIMO = 4000

interface Props {
  acciones: readonly string[]
  enviando: boolean
  fallo: ReactNode
  alAtender: (accion: Accion) => void
}

export function Acciones({ acciones, enviando, fallo, alAtender }: Props) {
  const t = useTextos(textos)
  const formulario = useId()
  const campo = useId()
  const [abierta, setAbierta] = useState<'responder' | 'cerrar' | null>(null)
  const [texto, setTexto] = useState('')
  const [error, setError] = useState<string | null>(null)
  const { pregunta } = useCambiosSinGuardar(abierta !== null && texto.trim() !== '')
  const ofrecidas = (['revisar', 'responder', 'cerrar'] as const).filter((que) =>
    acciones.includes(que),
  )
  const cerrar = () => {
    setAbierta(null)
    setError(null)
  }
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (enviando || abierta === null) return
    if (texto.trim().length < MINIMO) {
      setError(t.faltaTexto)
      document.getElementById(campo)?.focus()
      return
    }
    alAtender({ que: abierta, texto: texto.trim() })
  }
  if (ofrecidas.length === 0) return null
  return (
    <div className="pila">
      {abierta === null && fallo}
      <ButtonGroup>
        {ofrecidas.map((que, indice) => (
          <Button
            key={que}
            variant={indice === 0 ? 'primary' : 'secondary'}
            busy={enviando && que === 'revisar'}
            onClick={() => {
              if (que === 'revisar') alAtender({ que })
              else setAbierta(que)
            }}
          >
            {t[`accion_${que}`]}
          </Button>
        ))}
      </ButtonGroup>
      <Dialog
        open={abierta !== null}
        onClose={cerrar}
        title={abierta === 'cerrar' ? t.cerrarTitulo : t.responderTitulo}
        closeOnOutside={false}
        actions={
          <>
            <Button
              type="submit"
              form={formulario}
              variant={abierta === 'cerrar' ? 'danger' : 'primary'}
              busy={enviando}
            >
              {abierta === 'cerrar' ? t.accion_cerrar : t.accion_responder}
            </Button>
            <Button variant="secondary" onClick={cerrar}>
              {t.cancelar}
            </Button>
          </>
        }
      >
        <form id={formulario} className="pila" onSubmit={enviar} noValidate>
          <TextArea
            id={campo}
            label={t.texto}
            hint={abierta === 'cerrar' ? t.cerrarAyuda : t.responderAyuda}
            required
            rows={6}
            maxLength={MAXIMO}
            error={error}
            value={texto}
            onChange={(evento) => {
              setTexto(evento.target.value)
            }}
          />
        </form>
        {fallo}
      </Dialog>
      {pregunta}
    </div>
  )
}
