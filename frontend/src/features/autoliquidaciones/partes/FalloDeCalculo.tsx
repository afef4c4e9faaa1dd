import { ErrorDeApi, esCodigo } from '@/api/problema'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { mesLargo } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { useBorrador } from '../borrador'
import { textos } from '../textos'

/** Why there are no figures: what to correct and where, or how to try again. */
export function FalloDeCalculo({
  error,
  alReintentar,
}: {
  error: unknown
  alReintentar: () => void
}) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const { id } = useBorrador().autoliquidacion
  if (esCodigo(error, 'TASA_MORA_SIN_PUBLICAR')) {
    const { mes } = error.problema
    return (
      <Alert kind="warning" title={t.tasaSinPublicar} live>
        <p>{t.tasaSinPublicarTexto(typeof mes === 'string' ? mesLargo(mes, idioma) : '')}</p>
      </Alert>
    )
  }
  const errores = error instanceof ErrorDeApi ? (error.problema.errores ?? []) : []
  if (errores.length > 0) {
    return (
      <Alert kind="warning" title={t.noSeCalculo} live>
        <ul>
          {errores.map(({ campo, mensaje }) => (
            <li key={campo + mensaje}>
              <a href={pasoDelCampo(campo, id)}>
                <TextoDelServidor>{mensaje}</TextoDelServidor>
              </a>
            </li>
          ))}
        </ul>
      </Alert>
    )
  }
  return <FalloDeCarga titulo={t.noSeCalculo} error={error} alReintentar={alReintentar} />
}

/** The server points at a field by its place in the declaration: each place has its step. */
function pasoDelCampo(campo: string, id: string): string {
  const deduccion = /\/(terminales|devoluciones)$/.exec(campo)?.[1]
  return deduccion
    ? `${paths.autoliquidacionDeducciones(id)}#${deduccion}`
    : paths.autoliquidacionIngresos(id)
}
