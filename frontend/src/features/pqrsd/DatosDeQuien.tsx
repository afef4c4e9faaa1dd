import type { FormularioPqrsd, Lugares } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { Select } from '@/ui/Select'
import { TextField } from '@/ui/TextField'
import { type Borrador, type Campo, COLOMBIA, idDe } from './borrador'
import { usePalabras } from './Piezas'
import { textos } from './textos'

interface Props {
  borrador: Borrador
  ofrecido: FormularioPqrsd
  lugares: Lugares
  errorDe: (campo: Campo) => string | null
  poner: (cambio: Partial<Borrador>) => void
}

type DeTexto = 'identificacion' | 'nombre' | 'correo' | 'telefono' | 'direccion' | 'ciudad'

/** Who files it, and where from: places by their names, with their codes in small print. */
export function DatosDeQuien({ borrador, ofrecido, lugares, errorDe, poner }: Props) {
  const t = useTextos(textos)
  const palabras = usePalabras()
  const caja = (campo: DeTexto) => ({
    id: idDe(campo),
    label: t[campo],
    error: errorDe(campo),
    value: borrador[campo],
    required: true,
    onChange: (evento: { target: { value: string } }) => {
      poner({ [campo]: evento.target.value })
    },
  })
  const departamento = lugares.departamentos.find(({ codigo }) => codigo === borrador.departamento)
  return (
    <>
      <h2>{t.quien}</h2>
      <Select
        id={idDe('tipo_identificacion')}
        label={t.tipo_identificacion}
        placeholder={t.elija}
        required
        error={errorDe('tipo_identificacion')}
        value={borrador.tipo_identificacion}
        onChange={(evento) => {
          poner({ tipo_identificacion: evento.target.value })
        }}
        options={ofrecido.tipos_identificacion.map(({ codigo }) => ({
          value: codigo,
          label: palabras('id', codigo),
        }))}
      />
      <TextField
        {...caja('identificacion')}
        hint={t.identificacionAyuda}
        width="medium"
        maxLength={40}
        autoComplete="off"
      />
      <TextField {...caja('nombre')} hint={t.nombreAyuda} maxLength={160} autoComplete="name" />
      <TextField
        {...caja('correo')}
        hint={t.correoAyuda}
        type="email"
        inputMode="email"
        maxLength={254}
        autoComplete="email"
      />
      <TextField
        {...caja('telefono')}
        type="tel"
        inputMode="tel"
        width="medium"
        maxLength={40}
        autoComplete="tel"
      />
      <TextField {...caja('direccion')} maxLength={200} autoComplete="street-address" />
      <Select
        id={idDe('pais')}
        label={t.pais}
        hint={t.codigo(borrador.pais)}
        required
        error={errorDe('pais')}
        value={borrador.pais}
        onChange={(evento) => {
          poner({ pais: evento.target.value })
        }}
        options={lugares.paises.map(({ codigo, nombre }) => ({ value: codigo, label: nombre }))}
      />
      {borrador.pais === COLOMBIA ? (
        <>
          <Select
            id={idDe('departamento')}
            label={t.departamento}
            hint={t.codigo(borrador.departamento)}
            required
            value={borrador.departamento}
            onChange={(evento) => {
              const elegido = lugares.departamentos.find(
                ({ codigo }) => codigo === evento.target.value,
              )
              // A department of one municipality leaves nothing to choose.
              const unico = elegido?.municipios.length === 1 ? elegido.municipios[0] : undefined
              poner({ departamento: evento.target.value, municipio: unico?.codigo ?? '' })
            }}
            options={lugares.departamentos.map(({ codigo, nombre }) => ({
              value: codigo,
              label: nombre,
            }))}
          />
          <Select
            id={idDe('municipio')}
            label={t.municipio}
            hint={borrador.municipio ? t.codigo(borrador.municipio) : undefined}
            placeholder={t.elija}
            required
            error={errorDe('municipio')}
            value={borrador.municipio}
            onChange={(evento) => {
              poner({ municipio: evento.target.value })
            }}
            options={(departamento?.municipios ?? []).map(({ codigo, nombre }) => ({
              value: codigo,
              label: nombre,
            }))}
          />
        </>
      ) : (
        <TextField {...caja('ciudad')} width="medium" maxLength={100} />
      )}
    </>
  )
}
