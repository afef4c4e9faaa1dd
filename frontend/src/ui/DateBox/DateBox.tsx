import { type ComponentProps, lazy, Suspense, useRef, useState } from 'react'
import { useTextos } from '@/i18n/textos'
import { fecha as comoSeEscribe } from '@/lib/fechas'
import { leerFecha } from '@/lib/leerFecha'
import { Button } from '../Button'
import { cx } from '../cx'
import { Field, type FieldProps } from '../Field'
import './DateBox.css'
import { textos } from './textos'

/** The calendar is a convenience: its code travels only when somebody opens it. */
const Calendario = lazy(() => import('./Calendario'))

type InputProps = Omit<ComponentProps<'input'>, keyof FieldProps | 'type' | 'value' | 'onChange'>

export interface DateBoxProps extends FieldProps, Omit<InputProps, 'min' | 'max'> {
  /** What the person typed; `leerFecha` turns it into a day. */
  value: string
  onChange: (texto: string) => void
  /** Today on the clock of the service: the calendar starts there. Without it there is no calendar. */
  today?: string | undefined
  min?: string | undefined
  max?: string | undefined
  /** Plain name of the field, for the name of the calendar button. */
  name?: string
}

/** One box for a day, dd/mm/aaaa; accepts 9/3/27, 09032027 and «9 mar 2027». */
export function DateBox(props: DateBoxProps) {
  const { id, label, hint, error, required, value, onChange, today, min, max, ...resto } = props
  const { className, onBlur, ...input } = resto
  const t = useTextos(textos)
  const [abierto, setAbierto] = useState(false)
  const boton = useRef<HTMLButtonElement>(null)
  const entrada = useRef<HTMLInputElement>(null)
  const lectura = leerFecha(value)

  const cerrar = () => {
    setAbierto(false)
    boton.current?.focus()
  }

  return (
    <div className="fecha">
      <Field id={id} label={label} hint={hint} error={error} required={required}>
        {(control) => (
          <div className="fecha-caja">
            <input
              placeholder={t.formato}
              autoComplete="off"
              {...input}
              {...control}
              ref={entrada}
              type="text"
              className={cx('entrada fecha-entrada', className)}
              value={value}
              onChange={(evento) => {
                onChange(evento.target.value)
              }}
              onBlur={(evento) => {
                const leida = leerFecha(evento.target.value)
                if (leida.ok) onChange(comoSeEscribe(leida.fecha))
                onBlur?.(evento)
              }}
            />
            {today && (
              <Button
                ref={boton}
                variant="secondary"
                className="fecha-boton"
                icon="calendar"
                aria-haspopup="dialog"
                onClick={() => {
                  setAbierto(true)
                }}
              >
                <span className="solo-lectores">
                  {t.abrirCalendario(typeof label === 'string' ? label : (props.name ?? ''))}
                </span>
              </Button>
            )}
          </div>
        )}
      </Field>
      {abierto && today && (
        <Suspense fallback={null}>
          <Calendario
            inicial={lectura.ok ? lectura.fecha : today}
            hoy={today}
            min={min}
            max={max}
            alElegir={(fecha) => {
              onChange(comoSeEscribe(fecha))
              setAbierto(false)
              // To the box, where the chosen day is now read aloud.
              entrada.current?.focus()
            }}
            alCerrar={cerrar}
          />
        </Suspense>
      )}
    </div>
  )
}
