import type { ReactNode } from 'react'
import { Checkbox } from '@/ui/Choice'
import { DateBox } from '@/ui/DateBox/DateBox'
import { MoneyInput } from '@/ui/MoneyInput/MoneyInput'
import { Select, type SelectOption } from '@/ui/Select'
import { TextField } from '@/ui/TextField'
import type { Tipo } from './esquema'

export interface PropsDeCampo {
  id: string
  tipo: Tipo
  label: ReactNode
  hint?: ReactNode
  error: string | null
  required: boolean
  value: string
  options: SelectOption[]
  hoy: string
  onChange: (texto: string) => void
}

/** The box of each kind of field. */
export function CampoDe({ tipo, options, hoy, onChange, ...campo }: PropsDeCampo) {
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
          inputMode={tipo === 'entero' ? 'numeric' : undefined}
          width={tipo === 'texto' ? 'full' : 'short'}
          onChange={(evento) => {
            onChange(evento.target.value)
          }}
        />
      )
  }
}
