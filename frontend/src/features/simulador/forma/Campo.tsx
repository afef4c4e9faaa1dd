import { useTextos } from '@/i18n/textos'
import { DateBox } from '@/ui/DateBox/DateBox'
import { MoneyInput } from '@/ui/MoneyInput/MoneyInput'
import { Select } from '@/ui/Select'
import { TextField } from '@/ui/TextField'
import { type CampoDeForma, idDe } from './forma'
import { textos } from './textos'

interface Props {
  campo: CampoDeForma
  texto: string
  error: string | null
  hoy: string
  alCambiar: (texto: string) => void
}

/** The box that its class asks for. */
export function Campo({ campo, texto, error, hoy, alCambiar }: Props) {
  const t = useTextos(textos)
  const comun = {
    id: idDe(campo.nombre),
    label: campo.etiqueta,
    hint: campo.ayuda,
    required: campo.exigido,
    error,
    value: texto,
  }
  switch (campo.clase) {
    case 'dinero':
      return <MoneyInput {...comun} onChange={alCambiar} />
    case 'fecha':
      return <DateBox {...comun} onChange={alCambiar} today={hoy} />
    case 'opcion':
      return (
        <Select
          {...comun}
          placeholder={t.elija}
          options={campo.opciones ?? []}
          onChange={(evento) => {
            alCambiar(evento.target.value)
          }}
        />
      )
    default:
      return (
        <TextField
          {...comun}
          width={campo.clase === 'texto' ? 'full' : 'short'}
          inputMode={campo.clase === 'numero' ? 'decimal' : undefined}
          autoComplete="off"
          onChange={(evento) => {
            alCambiar(evento.target.value)
          }}
        />
      )
  }
}
