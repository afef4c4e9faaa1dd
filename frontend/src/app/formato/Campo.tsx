import { useQuery } from '@tanstack/react-query'
import { consultaLugares } from '@/api/lugares'
import { useTextos } from '@/i18n/textos'
import { RadioGroup } from '@/ui/Choice'
import { DateBox } from '@/ui/DateBox/DateBox'
import { Select } from '@/ui/Select'
import { TextField } from '@/ui/TextField'
import { nombreDelCampo } from './nombres'
import { idDe, type Valores } from './secciones'
import { textos } from './textos'

/** The same limits as the server's. */
const MAXIMO: Record<string, number> = {
  identificacion: 40,
  razon_social: 200,
  direccion: 200,
  telefonos: 100,
  nombre: 160,
  tarjeta_profesional: 20,
}

interface Props {
  puntero: string
  valores: Valores
  error: string | null
  poner: (cambio: Valores) => void
}

/** One field of the request, of its kind. */
export function Campo({ puntero, valores, error, poner }: Props) {
  const t = useTextos(textos)
  const valor = valores[puntero] ?? ''
  const dato = puntero.split('/').at(-1) ?? ''
  const comun = { id: idDe(puntero), label: nombreDelCampo(t, puntero), error, required: true }
  const ayudas = t as unknown as Record<string, string | undefined>
  const ayuda = ayudas[`ayuda${puntero.replaceAll('/', '_')}`] ?? ayudas[`ayuda_${dato}`]
  const alEscribir = (evento: { target: { value: string } }) => {
    poner({ [puntero]: evento.target.value })
  }
  if (dato === 'fecha') {
    return (
      <DateBox
        {...comun}
        value={valor}
        onChange={(texto) => {
          poner({ [puntero]: texto })
        }}
      />
    )
  }
  if (dato === 'departamento' || dato === 'municipio') {
    return <Lugar {...comun} puntero={puntero} valores={valores} poner={poner} />
  }
  if (dato === 'calidad') {
    return (
      <RadioGroup
        id={comun.id}
        name="calidad"
        legend={t.campo_calidad}
        hint={t.ayuda_calidad}
        error={error}
        required
        value={valor}
        onChange={(elegida) => {
          poner({ [puntero]: elegida })
        }}
        options={[
          { value: 'contador', label: t.contador },
          { value: 'revisor_fiscal', label: t.revisorFiscal },
        ]}
      />
    )
  }
  const esCorreo = dato.startsWith('correo')
  return (
    <TextField
      {...comun}
      hint={ayuda}
      type={esCorreo ? 'email' : 'text'}
      inputMode={esCorreo ? 'email' : dato === 'telefonos' ? 'tel' : 'text'}
      autoComplete="off"
      maxLength={MAXIMO[dato] ?? 254}
      width={dato === 'identificacion' || dato === 'tarjeta_profesional' ? 'short' : 'full'}
      value={valor}
      onChange={alEscribir}
    />
  )
}

type DeLugar = Omit<Props, 'error'> & {
  id: string
  label: string
  error: string | null
  required: boolean
}

/** Department and municipality by name; the list of places comes once. */
function Lugar({ puntero, valores, poner, ...comun }: DeLugar) {
  const t = useTextos(textos)
  const { data } = useQuery(consultaLugares)
  const esDepartamento = puntero.endsWith('departamento')
  const de = data?.departamentos.find(({ codigo }) => codigo === valores['/empresa/departamento'])
  const lugares = esDepartamento ? data?.departamentos : de?.municipios
  const opciones = (lugares ?? [])
    .map(({ codigo, nombre }) => ({ value: codigo, label: nombre }))
    .sort((uno, otro) => uno.label.localeCompare(otro.label, 'es'))
  return (
    <Select
      {...comun}
      hint={esDepartamento || de ? undefined : t.ayuda_municipio}
      placeholder={t.elija}
      value={valores[puntero] ?? ''}
      options={opciones}
      onChange={(evento) => {
        const { value } = evento.target
        poner(
          esDepartamento
            ? { '/empresa/departamento': value, '/empresa/municipio': '' }
            : { [puntero]: value },
        )
      }}
    />
  )
}
