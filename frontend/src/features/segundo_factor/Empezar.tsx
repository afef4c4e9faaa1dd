import { api, datos } from '@/api/client'
import type { EstadoDeFactor, Inscripcion } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { RadioGroup } from '@/ui/Choice'
import { ErrorSummary } from '@/ui/ErrorSummary'
import { PasswordField } from '@/ui/PasswordField'
import { CampoDeCodigo } from './CampoDeCodigo'
import { EnviarCodigo } from './EnviarCodigo'
import { textos } from './textos'
import { usePrueba } from './usePrueba'

/** Chooses where the codes come from; whoever has a second step proves it. */
export function Empezar({
  estado,
  alEmpezar,
}: {
  estado: EstadoDeFactor
  alEmpezar: (inscripcion: Inscripcion) => void
}) {
  const t = useTextos(textos)
  const campos = estado.activo ? (['clave', 'codigo'] as const) : (['clave'] as const)
  const { errores, errorDe, ocupado, enviar } = usePrueba(
    campos,
    async ({ clave, codigo }, formulario) => {
      const medio = formulario.get('medio') === 'correo' ? 'correo' : 'aplicacion'
      const body = { medio, clave, ...(estado.activo ? { codigo } : {}) } as const
      alEmpezar(await datos(api.POST('/api/v1/segundo-factor', { body })))
    },
  )
  return (
    <form className="pila" noValidate onSubmit={enviar}>
      <ErrorSummary errors={errores} />
      <RadioGroup
        legend={t.medio}
        name="medio"
        defaultValue="aplicacion"
        options={[
          { value: 'aplicacion', label: t.medioAplicacion, hint: t.medioAplicacionAyuda },
          { value: 'correo', label: t.medioCorreo, hint: t.medioCorreoAyuda },
        ]}
      />
      <PasswordField
        id="clave"
        name="clave"
        label={t.clave}
        error={errorDe('clave')}
        required
        autoComplete="current-password"
      />
      {estado.activo && (
        <>
          {estado.medio === 'correo' && <EnviarCodigo />}
          <CampoDeCodigo
            label={t.codigoDeAhora}
            hint={t.codigoDeAhoraAyuda}
            error={errorDe('codigo')}
          />
        </>
      )}
      <div className="fila">
        <Button type="submit" busy={ocupado}>
          {t.empezar}
        </Button>
      </div>
    </form>
  )
}
