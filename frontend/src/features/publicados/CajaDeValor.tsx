import type { SeriePublicada } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { DateBox } from '@/ui/DateBox/DateBox'
import { MoneyInput } from '@/ui/MoneyInput/MoneyInput'
import { TextField } from '@/ui/TextField'
import type { Campo } from './borrador'
import { textos } from './textos'
import { claseDe } from './unidades'

interface Caja {
  id: string
  label: string
  error: string | null
  value: string
}

interface Props {
  serie: SeriePublicada
  hoy: string
  caja: (campo: Campo) => Caja
  cambiar: (campo: Campo, texto: string) => void
}

/** One box that fits the unit of the series; the default rate is asked as what it comes from. */
export function CajaDeValor({ serie, hoy, caja, cambiar }: Props) {
  const t = useTextos(textos)
  const decimal = (campo: 'valor' | 'usura' | 'ibc', hint: string) => ({
    ...caja(campo),
    hint,
    width: 'short' as const,
    inputMode: 'decimal' as const,
    autoComplete: 'off',
    maxLength: 40,
    onChange: (evento: { target: { value: string } }) => {
      cambiar(campo, evento.target.value)
    },
  })
  const alCambiar = (texto: string) => {
    cambiar('valor', texto)
  }
  switch (claseDe(serie)) {
    case 'usura':
      return (
        <>
          <TextField {...decimal('usura', t.usuraAyuda)} required />
          <TextField {...decimal('ibc', t.ibcAyuda)} />
        </>
      )
    case 'pesos':
      return <MoneyInput {...caja('valor')} required onChange={alCambiar} />
    case 'fecha':
      return <DateBox {...caja('valor')} required today={hoy} onChange={alCambiar} />
    default:
      return <TextField {...decimal('valor', t.valorEn(serie.unidad))} required />
  }
}
