import type { ReactNode } from 'react'
import { Checkbox } from '@/ui/Choice'
import { DateBox } from '@/ui/DateBox/DateBox'
import { MoneyInput } from '@/ui/MoneyInput/MoneyInput'
import { Select, type SelectOption } from '@/ui/Select'
import { TextField } from '@/ui/TextField'
import type { Tipo } from './esquema'

interface Props {
  id: string
  tipo: Tipo
  label: ReactNode
  hint: ReactNode
  error: string | null
  required: boolean
  value: string
  options: SelectOption[]
  placeholder: string | undefined
  hoy: string
  onChange: (texto: string) => void
}

const TECLADOS: Partial<Record<Tipo, 'numeric' | 'decimal'>> = {
  entero: 'numeric',
  numero: 'decimal',
}

/** The box of each kind of field. */
export function CampoDe({ tipo, options, placeholder, hoy, onChange, ...campo }: Props) {
  switch (tipo) {
    case 'dinero':
      return <MoneyInput {...campo} onChange={onChange} />
    case 'fecha':
      return <DateBox {...campo} onChange={onChange} today={hoy} />
    case 'opcion':
      return (
        <Select
          {...campo}
          options={options}
          placeholder={placeholder}
          onChange={(evento) => {
            onChange(evento.target.value)
          }}
        />
      )
    case 'marca': {
      const { id, label, hint, error, value } = campo
      return (
        <Checkbox
          {...{ id, label, hint, error }}
          checked={value !== ''}
          onChange={(evento) => {
            onChange(evento.target.checked ? '1' : '')
          }}
        />
      )
    }
    default:
      return (
        <TextField
          {...campo}
          autoComplete="off"
          inputMode={TECLADOS[tipo]}
          width={tipo === 'texto' ? 'full' : 'short'}
          onChange={(evento) => {
            onChange(evento.target.value)
          }}
        />
      )
  }
}
