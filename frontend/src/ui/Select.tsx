import type { ComponentProps } from 'react'
import { cx } from './cx'
import { Field, type FieldProps } from './Field'

export interface SelectOption {
  value: string
  label: string
}

export interface SelectProps
  extends FieldProps, Omit<ComponentProps<'select'>, keyof FieldProps | 'children'> {
  options: SelectOption[]
  /** First, empty choice: «Elija…» or «Todos». Left out, the first option is chosen. */
  placeholder?: string
}

export function Select({
  id,
  label,
  hint,
  error,
  required,
  options,
  placeholder,
  className,
  ...select
}: SelectProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} required={required}>
      {(control) => (
        <select {...select} {...control} className={cx('entrada', className)}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
