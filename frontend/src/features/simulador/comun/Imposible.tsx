import { problemaDe, useProblema } from '@/api/problemaATexto'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import { textos } from './textos'

/** The rules give no value and no field is to blame: the server says why, in its own words. */
export function Imposible({ error, alReintentar }: { error: unknown; alReintentar: () => void }) {
  const t = useTextos(textos)
  const { mensaje } = useProblema()(error)
  const problema = problemaDe(error)
  if (problema.status !== 422) {
    return <FalloDeCarga titulo={t.fallo} error={error} alReintentar={alReintentar} />
  }
  return (
    <Alert kind="error" live title={t.imposible}>
      <p>{mensaje}</p>
      {problema.detail && (
        <p>
          <TextoDelServidor>{problema.detail}</TextoDelServidor>
        </p>
      )}
    </Alert>
  )
}
