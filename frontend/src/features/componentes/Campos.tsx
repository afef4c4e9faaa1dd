import { useTextos } from '@/i18n/textos'
import { Checkbox, RadioGroup } from '@/ui/Choice'
import { ErrorSummary } from '@/ui/ErrorSummary'
import { RequiredLegend } from '@/ui/Field'
import { PasswordField } from '@/ui/PasswordField'
import { Select } from '@/ui/Select'
import { TextArea, TextField } from '@/ui/TextField'
import { textos } from './textos'

export function Campos() {
  const t = useTextos(textos)
  const opciones = [
    { value: 'tv', label: t.opcionA },
    { value: 'internet', label: t.opcionB },
  ]
  const respuestas = [
    { value: 'si', label: t.si, hint: t.siAyuda },
    { value: 'no', label: t.no },
  ]
  return (
    <section aria-labelledby="g-campos">
      <h2 id="g-campos">{t.campos}</h2>
      <ErrorSummary
        errors={[
          { field: 'g-correo', message: t.errorCorreo },
          { field: 'g-pregunta-error', message: t.preguntaError },
        ]}
      />
      <RequiredLegend />
      <div className="galeria-rejilla">
        <TextField
          label={t.nombre}
          hint={t.nombreAyuda}
          defaultValue="Fibra de Ejemplo S.A.S."
          required
        />
        <TextField id="g-correo" label={t.conError} error={t.errorCorreo} defaultValue="ana" />
        <TextField label={t.soloLectura} value="900.123.456-8" readOnly width="medium" />
        <PasswordField label={t.clave} defaultValue="secreta" autoComplete="off" />
        <Select label={t.lista} options={opciones} placeholder={t.listaVacia} />
        <TextArea label={t.observaciones} />
        <Checkbox label={t.casilla} hint={t.casillaAyuda} defaultChecked />
        <Checkbox label={t.casilla} error={t.casillaError} />
        <RadioGroup name="g-1" legend={t.pregunta} options={respuestas} defaultValue="si" />
        <RadioGroup
          id="g-pregunta-error"
          name="g-2"
          legend={t.pregunta}
          options={respuestas}
          error={t.preguntaError}
          required
        />
      </div>
    </section>
  )
}
