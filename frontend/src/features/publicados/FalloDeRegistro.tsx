import { ErrorDeApi, esCodigo, SIN_CONEXION } from '@/api/problema'
import { useProblema } from '@/api/problemaATexto'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import { textos } from './textos'

/** The proposal was not taken, and no box is to blame. */
export function FalloDeRegistro({ error }: { error: Error }) {
  const t = useTextos(textos)
  const { mensaje } = useProblema()(error)
  if (esCodigo(error, 'PUBLICACION_PENDIENTE')) {
    return (
      <Alert
        kind="error"
        live
        title={t.noSeRegistro}
        actions={<a href={paths.ministerioPublicados}>{t.verPendientes}</a>}
      >
        <p>{mensaje}</p>
      </Alert>
    )
  }
  const sinRespuesta =
    error instanceof ErrorDeApi &&
    (error.problema.codigo === SIN_CONEXION || error.problema.status >= 500)
  if (sinRespuesta) {
    return (
      <Alert kind="warning" live title={t.noSabemos}>
        <p>{t.noSabemosTexto}</p>
      </Alert>
    )
  }
  return <FalloDeCarga titulo={t.noSeRegistro} error={error} />
}
