import { api, datos } from '@/api/client'
import type { Inscripcion } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { CopyButton } from '@/ui/CopyButton'
import { Details } from '@/ui/Details'
import { ErrorSummary } from '@/ui/ErrorSummary'
import { CampoDeCodigo } from './CampoDeCodigo'
import './segundoFactor.css'
import { textos } from './textos'
import { usePrueba } from './usePrueba'

/** Proves that the codes arrive, which turns the second step on. */
export function Confirmar({
  inscripcion,
  alConfirmar,
  alCancelar,
}: {
  inscripcion: Inscripcion
  alConfirmar: (codigos: string[]) => void
  alCancelar: () => void
}) {
  const t = useTextos(textos)
  const { errores, errorDe, ocupado, enviar } = usePrueba(['codigo'], async ({ codigo }) => {
    const { codigos } = await datos(
      api.POST('/api/v1/segundo-factor/confirmacion', { body: { codigo } }),
    )
    alConfirmar(codigos)
  })
  const { secreto, uri, qr_svg: qr } = inscripcion
  return (
    <form className="pila" noValidate onSubmit={enviar}>
      <ErrorSummary errors={errores} />
      {qr && secreto && uri ? (
        <>
          <h2>{t.escaneeTitulo}</h2>
          <p>{t.escanee}</p>
          <img
            className="factor-qr"
            alt={t.qr}
            src={`data:image/svg+xml;utf8,${encodeURIComponent(qr)}`}
          />
          <Details summary={t.sinCamara}>
            <p>{t.sinCamaraTexto}</p>
            <p className="fila">
              <code className="factor-secreto">{secreto.replace(/(.{4})(?=.)/g, '$1 ')}</code>
              <CopyButton value={secreto} what={t.secreto} />
            </p>
            <p>
              <a href={uri}>{t.abrirAplicacion}</a>
            </p>
          </Details>
        </>
      ) : (
        <>
          <h2>{t.correoTitulo}</h2>
          <p>{t.correoTexto}</p>
        </>
      )}
      <CampoDeCodigo label={qr ? t.codigoConfirmar : t.codigoDelCorreo} error={errorDe('codigo')} />
      <div className="fila">
        <Button type="submit" busy={ocupado}>
          {t.confirmar}
        </Button>
        <Button variant="secondary" onClick={alCancelar}>
          {t.cancelar}
        </Button>
      </div>
    </form>
  )
}
