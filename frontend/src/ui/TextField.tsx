import type { ComponentProps } from 'react'
import { cx } from './cx'
import { Field, type FieldProps } from './Field'

type InputProps = Omit<ComponentProps<'input'>, keyof FieldProps>

export interface TextFieldProps extends FieldProps, InputProps {
  width?: 'short' | 'medium' | 'full'
}

export function TextField({
  id,
  label,
  hint,
  error,
  required,
  width = 'full',
  type = 'text',
  className,
  ...input
}: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} required={required}>
      {(control) => (
        <input
          {...input}
          {...control}
          type={type}
          className={cx('entrada', widthClass[width], className)}
        />
      )}
    </Field>
  )
}

const widthClass = { short: 'entrada-corta', medium: 'entrada-media', full: '' } as const

type AreaProps = Omit<ComponentProps<'textarea'>, keyof FieldProps>

export function TextArea({ id, label, hint, error, required, ...area }: FieldProps & AreaProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} required={required}>
      {(control) => <textarea {...area} {...control} className="entrada" />}
    </Field>
  )
}
