import { esCodigo } from '@/api/problema'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { mesLargo } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { textos } from '../textos'

/** A missing rate is answered with what to do; anything else, with a way to try again. */
export function FalloDeCalculo({
  error,
  alReintentar,
}: {
  error: unknown
  alReintentar: () => void
}) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  if (esCodigo(error, 'TASA_MORA_SIN_PUBLICAR')) {
    const { mes } = error.problema
    return (
      <Alert kind="warning" title={t.tasaSinPublicar} live>
        <p>{t.tasaSinPublicarTexto(typeof mes === 'string' ? mesLargo(mes, idioma) : '')}</p>
      </Alert>
    )
  }
  return <FalloDeCarga titulo={t.noSeCalculo} error={error} alReintentar={alReintentar} />
}
