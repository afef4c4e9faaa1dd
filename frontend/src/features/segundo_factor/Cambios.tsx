import { api, datos } from '@/api/client'
import type { EstadoDeFactor } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { ErrorSummary } from '@/ui/ErrorSummary'
import { PasswordField } from '@/ui/PasswordField'
import { CampoDeCodigo } from './CampoDeCodigo'
import { EnviarCodigo } from './EnviarCodigo'
import { textos } from './textos'
import { usePrueba } from './usePrueba'

/** Other recovery codes, or no second step: both with password and code. */
export function Cambios({
  que,
  estado,
  alTerminar,
  alCancelar,
}: {
  que: 'renovar' | 'retirar'
  estado: EstadoDeFactor
  /** The new codes, when there are any. */
  alTerminar: (codigos: string[]) => void
  alCancelar: () => void
}) {
  const t = useTextos(textos)
  const { errores, errorDe, ocupado, enviar } = usePrueba(['clave', 'codigo'], async (body) => {
    if (que === 'retirar') {
      await datos(api.POST('/api/v1/segundo-factor/retiro', { body }))
      alTerminar([])
      return
    }
    const { codigos } = await datos(
      api.POST('/api/v1/segundo-factor/codigos-de-recuperacion', { body }),
    )
    alTerminar(codigos)
  })
  return (
    <form className="pila" noValidate onSubmit={enviar}>
      <h2>{que === 'retirar' ? t.retirar : t.renovar}</h2>
      <p>{que === 'retirar' ? t.retirarGuia : t.renovarGuia}</p>
      <ErrorSummary errors={errores} />
      <PasswordField
        id="clave"
        name="clave"
        label={t.clave}
        error={errorDe('clave')}
        required
        autoComplete="current-password"
      />
      {estado.medio === 'correo' && <EnviarCodigo />}
      <CampoDeCodigo label={t.codigo} hint={t.codigoDeAhoraAyuda} error={errorDe('codigo')} />
      <div className="fila">
        <Button type="submit" variant={que === 'retirar' ? 'danger' : 'primary'} busy={ocupado}>
          {que === 'retirar' ? t.retirar : t.renovar}
        </Button>
        <Button variant="secondary" onClick={alCancelar}>
          {t.cancelar}
        </Button>
      </div>
    </form>
  )
}
