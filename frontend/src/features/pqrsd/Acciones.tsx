import { type FormEvent, type ReactNode, useState } from 'react'
import type { PqrsdCompleta } from '@/api/modelos'
import { CampoDeAdjuntos } from '@/app/adjuntos/CampoDeAdjuntos'
import { useAdjuntos } from '@/app/adjuntos/useAdjuntos'
import { useCambiosSinGuardar } from '@/app/cambios_sin_guardar/useCambiosSinGuardar'
import { Motivo } from '@/app/motivo/Motivo'
import { useTextos } from '@/i18n/textos'
import { Button, ButtonGroup } from '@/ui/Button'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { TextArea } from '@/ui/TextField'
import { type Accion, RUTA_ADJUNTOS_RESPUESTA } from './consultas'
import { textos } from './textos'

/** The same limits as the server's. */
const MINIMO = 10
const MAXIMO_RESPUESTA = 8000
const ARCHIVOS = 5
const EXTENSIONES = ['jpg', 'jpeg', 'gif', 'png', 'doc', 'docx', 'pdf', 'zip', 'rar']

interface Props {
  una: PqrsdCompleta
  enviando: boolean
  fallo: ReactNode
  alAtender: (accion: Accion, alTerminar: () => void) => void
}

/** What may be done now: what needs no words at once, the rest with its form. */
export function Acciones({ una, enviando, fallo, alAtender }: Props) {
  const t = useTextos(textos)
  const [abierta, setAbierta] = useState<'devolver' | 'cerrar' | 'responder' | null>(null)
  const cerrarDialogo = () => {
    setAbierta(null)
  }
  if (una.acciones.length === 0) return null
  const boton = (que: Accion['que'], principal: boolean) => (
    <Button
      key={que}
      variant={principal ? 'primary' : 'secondary'}
      busy={enviando && (que === 'recibir' || que === 'tomar')}
      aria-expanded={que === 'responder' ? abierta === 'responder' : undefined}
      onClick={() => {
        if (que === 'recibir' || que === 'tomar') alAtender({ que }, cerrarDialogo)
        else setAbierta(que)
      }}
    >
      {t[`accion_${que}`]}
    </Button>
  )
  const ofrecidas = (['responder', 'recibir', 'tomar', 'devolver', 'cerrar'] as const).filter(
    (que) => una.acciones.includes(que),
  )
  return (
    <div className="pila">
      {abierta === null && fallo}
      <ButtonGroup>{ofrecidas.map((que, indice) => boton(que, indice === 0))}</ButtonGroup>
      {abierta === 'responder' && (
        <Respuesta
          enviando={enviando}
          fallo={fallo}
          alCancelar={cerrarDialogo}
          alResponder={(accion) => {
            alAtender(accion, cerrarDialogo)
          }}
        />
      )}
      {(['devolver', 'cerrar'] as const).map((que) => (
        <Motivo
          key={que}
          abierto={abierta === que}
          titulo={que === 'devolver' ? t.devolverTitulo : t.cerrarTitulo}
          boton={t[`accion_${que}`]}
          peligro={que === 'cerrar'}
          minimo={MINIMO}
          enviando={enviando}
          fallo={fallo}
          alCerrar={cerrarDialogo}
          alDecir={(motivo) => {
            alAtender({ que, motivo }, cerrarDialogo)
          }}
        >
          <p>{que === 'devolver' ? t.devolverTexto : t.cerrarTexto}</p>
        </Motivo>
      ))}
    </div>
  )
}

function Respuesta({
  enviando,
  fallo,
  alCancelar,
  alResponder,
}: {
  enviando: boolean
  fallo: ReactNode
  alCancelar: () => void
  alResponder: (accion: Accion) => void
}) {
  const t = useTextos(textos)
  const adjuntos = useAdjuntos(RUTA_ADJUNTOS_RESPUESTA, ARCHIVOS)
  const [texto, setTexto] = useState('')
  const { pregunta } = useCambiosSinGuardar(texto.trim() !== '' || adjuntos.archivos.length > 0)
  const [errores, setErrores] = useState<FormError[]>([])
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (enviando || adjuntos.subiendo) return
    const corta = texto.trim().length < MINIMO
    setErrores(corta ? [{ field: 'respuesta-texto', message: t.faltaRespuesta }] : [])
    if (corta) return
    alResponder({
      que: 'responder',
      texto: texto.trim(),
      adjuntos: adjuntos.archivos.map(({ id }) => id),
      cabeceras: adjuntos.cabeceras(),
    })
  }
  return (
    <form className="pila lectura" aria-label={t.responderTitulo} onSubmit={enviar} noValidate>
      <h2>{t.responderTitulo}</h2>
      <ErrorSummary errors={errores} />
      {fallo}
      <TextArea
        id="respuesta-texto"
        label={t.respuesta}
        hint={t.respuestaAyuda}
        required
        rows={8}
        maxLength={MAXIMO_RESPUESTA}
        error={errores[0]?.message ?? null}
        value={texto}
        onChange={(evento) => {
          setTexto(evento.target.value)
        }}
      />
      <CampoDeAdjuntos
        id="respuesta-adjuntos"
        rotulo={t.archivosRespuesta}
        extensiones={EXTENSIONES}
        adjuntos={adjuntos}
      />
      <ButtonGroup>
        <Button
          type="submit"
          busy={enviando}
          disabledReason={adjuntos.subiendo ? t.esperaArchivo : null}
        >
          {t.enviarRespuesta}
        </Button>
        <Button variant="secondary" onClick={alCancelar}>
          {t.cancelar}
        </Button>
      </ButtonGroup>
      {pregunta}
    </form>
  )
}
