import { type ComponentProps, useState } from 'react'
import { useTextos } from '@/i18n/textos'
import { Button } from './Button'
import { Field, type FieldProps } from './Field'
import { textosDeClave } from './textosDeClave'

type InputProps = Omit<ComponentProps<'input'>, keyof FieldProps | 'type'>

/** Password with a button to see it. Pasting and password managers work. */
export function PasswordField({
  id,
  label,
  hint,
  error,
  required,
  ...input
}: FieldProps & InputProps) {
  const t = useTextos(textosDeClave)
  const [visible, setVisible] = useState(false)
  const [touched, setTouched] = useState(false)
  return (
    <Field id={id} label={label} hint={hint} error={error} required={required}>
      {(control) => (
        <div className="entrada-con-boton">
          <input
            autoComplete="current-password"
            spellCheck={false}
            autoCapitalize="none"
            {...input}
            {...control}
            type={visible ? 'text' : 'password'}
            className="entrada"
          />
          <Button
            variant="secondary"
            aria-label={visible ? t.ocultarClave : t.mostrarClave}
            aria-controls={control.id}
            onClick={() => {
              setVisible(!visible)
              setTouched(true)
            }}
          >
            {visible ? t.ocultar : t.mostrar}
          </Button>
          <span role="status" className="solo-lectores">
            {touched && (visible ? t.claveVisible : t.claveOculta)}
          </span>
        </div>
      )}
    </Field>
  )
}
