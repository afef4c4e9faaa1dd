import { ErrorDeApi, SIN_CONEXION } from '@/api/problema'
import { useProblema } from '@/api/problemaATexto'
import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { textosApp } from '../textos'
import { CodigoDeSolicitud } from './PaginaDeError'

interface Props {
  error: unknown
  alReintentar?: () => void
  /** What failed, when the page still shows the rest: «No pudimos descargar el archivo». */
  titulo?: string
}

/** A failure inside a page: a sentence, a way on and the code for asking for help. */
export function FalloDeCarga({ error, alReintentar, titulo }: Props) {
  const t = useTextos(textosApp)
  const { mensaje, solicitud } = useProblema()(error)
  const sinConexion = error instanceof ErrorDeApi && error.problema.codigo === SIN_CONEXION
  return (
    <Alert
      kind="error"
      live
      title={titulo ?? (sinConexion ? t.sinConexionTitulo : t.errorTitulo)}
      actions={
        alReintentar && (
          <Button variant="secondary" onClick={alReintentar}>
            {t.reintentar}
          </Button>
        )
      }
    >
      <p>{mensaje}</p>
      {solicitud && <CodigoDeSolicitud codigo={solicitud} />}
    </Alert>
  )
}
