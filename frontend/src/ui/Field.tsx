import { type ReactNode, useId } from 'react'
import { useTextos } from '@/i18n/textos'
import './Field.css'
import { Icon } from './Icon'
import { textosUi } from './textos'

export interface FieldProps {
  /** Also the target of the error summary: pass the same id there. */
  id?: string
  label: ReactNode
  hint?: ReactNode
  /** The sentence of the error summary, word for word. */
  error?: string | null
  required?: boolean
}

export interface FieldControl {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

/** Label, hint and error around one control, wired with the right ids. */
export function Field({
  id: givenId,
  label,
  hint,
  error,
  required,
  children,
}: FieldProps & { children: (control: FieldControl) => ReactNode }) {
  const t = useTextos(textosUi)
  const ownId = useId()
  const id = givenId ?? ownId
  const hintId = `${id}-ayuda`
  const errorId = `${id}-error`
  const described = [hint && hintId, error && errorId].filter(Boolean).join(' ')
  return (
    <div className="campo">
      <label className="campo-etiqueta" htmlFor={id}>
        {label}
        {required && <Asterisk />}
      </label>
      {hint && (
        <p id={hintId} className="campo-ayuda">
          {hint}
        </p>
      )}
      {error && <FieldError id={errorId} prefix={t.errorDelCampo} message={error} />}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required ? true : undefined,
      })}
    </div>
  )
}

export function Asterisk() {
  return (
    <span className="campo-asterisco" aria-hidden="true">
      {' *'}
    </span>
  )
}

export function FieldError({
  id,
  prefix,
  message,
}: {
  id: string
  prefix: string
  message: string
}) {
  return (
    <p id={id} className="campo-error">
      <Icon name="error" size={16} />
      <span>
        <span className="solo-lectores">{prefix} </span>
        {message}
      </span>
    </p>
  )
}

/** «Los campos con asterisco (*) son obligatorios», before the first field of a form. */
export function RequiredLegend() {
  const t = useTextos(textosUi)
  return <p className="menor suave">{t.leyendaObligatorio}</p>
}
