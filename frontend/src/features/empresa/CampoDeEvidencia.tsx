import type { EvidenciaRequerida } from '@/api/modelos'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import { DateBox } from '@/ui/DateBox/DateBox'
import { LiveRegion } from '@/ui/LiveRegion'
import { TextField } from '@/ui/TextField'
import { textos } from './textos'
import type { useEvidencias } from './useEvidencias'

export const idDeEvidencia = (clase: string) => `evidencia-${clase}`

interface Props {
  requerida: EvidenciaRequerida
  evidencias: ReturnType<typeof useEvidencias>
  /** The file that was sent with it before, if any. */
  puesta: string | null
  error: string | null
  errorDelDia: string | null
}

/** One document: its file and the day on which it was issued. */
export function CampoDeEvidencia(props: Props) {
  const { requerida, evidencias, puesta, error, errorDelDia } = props
  const t = useTextos(textos)
  const { clase, nombre, ayuda, dias_maximos } = requerida
  const suya = evidencias.de(clase)
  return (
    <section className="pila-corta" aria-labelledby={`documento-${clase}`}>
      <h3 id={`documento-${clase}`}>
        <TextoDelServidor>{nombre}</TextoDelServidor>
      </h3>
      <p>
        <TextoDelServidor>{ayuda}</TextoDelServidor>{' '}
        {dias_maximos !== null && t.antiguedad(dias_maximos)}
      </p>
      {puesta && !suya.adjunto && <p>{t.yaEsta(puesta)}</p>}
      <TextField
        id={idDeEvidencia(clase)}
        label={t.archivo(nombre)}
        error={suya.error ?? error}
        required={!puesta}
        type="file"
        accept=".pdf,.jpg,.jpeg,.png"
        onChange={(evento) => void evidencias.elegir(clase, evento.target.files?.[0])}
      />
      {suya.sobra && <Alert kind="warning" live title={suya.sobra} />}
      <LiveRegion visible>
        {suya.subiendo ? t.subiendo(suya.nombre) : suya.adjunto ? t.subido(suya.nombre) : ''}
      </LiveRegion>
      <DateBox
        id={`${idDeEvidencia(clase)}-dia`}
        label={
          <>
            {t.expedido}
            <span className="solo-lectores"> {nombre}</span>
          </>
        }
        error={errorDelDia}
        required={!puesta}
        value={suya.dia}
        onChange={(dia) => {
          evidencias.ponerDia(clase, dia)
        }}
      />
    </section>
  )
}
