import { type ComponentProps, useState } from 'react'
import { useTextos } from '@/i18n/textos'
import { pesos } from '@/lib/dinero'
import { leerDinero } from '@/lib/leerDinero'
import { Button } from '../Button'
import { cx } from '../cx'
import { Field, type FieldProps } from '../Field'
import './MoneyInput.css'
import { textos } from './textos'

type InputProps = Omit<ComponentProps<'input'>, keyof FieldProps | 'type' | 'value' | 'onChange'>

export interface MoneyInputProps extends FieldProps, InputProps {
  /** What the person typed, letter by letter; `leerDinero` turns it into the exact amount. */
  value: string
  onChange: (texto: string) => void
}

/**
 * A box for pesos. Nothing reformats while typing; on leaving it says what was understood,
 * and what could mean two amounts is asked, never guessed.
 */
export function MoneyInput(props: MoneyInputProps) {
  const { id, label, hint, error, required, value, onChange, className, onBlur, ...input } = props
  const t = useTextos(textos)
  const [leido, setLeido] = useState(value)
  const lectura = leerDinero(leido)
  // The echo speaks of what was left in the box, so it goes silent while it is being changed.
  const alDia = leido === value
  return (
    <div className="dinero">
      <Field id={id} label={label} hint={hint} error={error} required={required}>
        {(control) => (
          <div className="dinero-caja">
            <span className="dinero-signo" aria-hidden="true">
              $
            </span>
            <input
              {...input}
              {...control}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              className={cx('entrada dinero-entrada', className)}
              value={value}
              onChange={(evento) => {
                onChange(evento.target.value)
              }}
              onBlur={(evento) => {
                setLeido(evento.target.value)
                onBlur?.(evento)
              }}
            />
          </div>
        )}
      </Field>
      <div role="status" className="dinero-eco">
        {alDia && lectura.ok && t.eco(pesos(lectura.valor))}
        {alDia && !lectura.ok && lectura.motivo !== 'vacio' && !error && (
          <span className="dinero-duda">{t[lectura.motivo]}</span>
        )}
      </div>
      {alDia && !lectura.ok && lectura.opciones && (
        <div className="fila dinero-opciones">
          {lectura.opciones.map((opcion) => (
            <Button
              key={opcion}
              variant="secondary"
              small
              onClick={() => {
                const texto = pesos(opcion)
                setLeido(texto)
                onChange(texto)
              }}
            >
              {t.quiseDecir(pesos(opcion))}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
