import { type ComponentProps, type ReactNode, useId } from 'react'
import { useTextos } from '@/i18n/textos'
import { cx } from './cx'
import './Field.css'
import { Asterisk, FieldError } from './Field'
import { textosUi } from './textos'

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  label: ReactNode
  hint?: ReactNode
  error?: string | null
}

export function Checkbox({ id: givenId, label, hint, error, ...input }: CheckboxProps) {
  const t = useTextos(textosUi)
  const ownId = useId()
  const id = givenId ?? ownId
  const described = [hint && `${id}-ayuda`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div>
      {error && <FieldError id={`${id}-error`} prefix={t.errorDelCampo} message={error} />}
      <div className="opcion">
        <input
          {...input}
          id={id}
          type="checkbox"
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
        />
        <div>
          <label htmlFor={id}>{label}</label>
          {hint && (
            <p id={`${id}-ayuda`} className="campo-ayuda">
              {hint}
            </p>
          )}
        </div>
      </div>
    </div>
  )
}

export interface FieldsetProps extends Omit<ComponentProps<'fieldset'>, 'children'> {
  legend: ReactNode
  hint?: ReactNode
  error?: string | null
  required?: boolean
  children: ReactNode
}

/** Fields that answer one question together. The id is the error summary's target. */
export function Fieldset({
  id: givenId,
  legend,
  hint,
  error,
  required,
  children,
  className,
  ...rest
}: FieldsetProps) {
  const t = useTextos(textosUi)
  const ownId = useId()
  const id = givenId ?? ownId
  const described = [hint && `${id}-ayuda`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset
      {...rest}
      id={id}
      tabIndex={-1}
      className={cx(Boolean(error) && 'grupo-error', className)}
      aria-describedby={described || undefined}
    >
      <legend className="grupo-leyenda">
        {legend}
        {required && <Asterisk />}
      </legend>
      {hint && (
        <p id={`${id}-ayuda`} className="campo-ayuda">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`} prefix={t.errorDelCampo} message={error} />}
      {children}
    </fieldset>
  )
}

export interface RadioOption {
  value: string
  label: ReactNode
  hint?: ReactNode
}

export interface RadioGroupProps extends Omit<FieldsetProps, 'children' | 'onChange'> {
  name: string
  options: RadioOption[]
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
}

export function RadioGroup({
  name,
  options,
  value,
  defaultValue,
  onChange,
  ...fieldset
}: RadioGroupProps) {
  const base = useId()
  return (
    <Fieldset {...fieldset}>
      {options.map((option) => {
        const id = `${base}-${option.value}`
        return (
          <div className="opcion" key={option.value}>
            <input
              type="radio"
              id={id}
              name={name}
              value={option.value}
              checked={value === undefined ? undefined : value === option.value}
              defaultChecked={value === undefined ? defaultValue === option.value : undefined}
              onChange={() => onChange?.(option.value)}
              aria-describedby={option.hint ? `${id}-ayuda` : undefined}
            />
            <div>
              <label htmlFor={id}>{option.label}</label>
              {option.hint && (
                <p id={`${id}-ayuda`} className="campo-ayuda">
                  {option.hint}
                </p>
              )}
            </div>
          </div>
        )
      })}
    </Fieldset>
  )
}
