import type { FormEvent, ReactNode } from 'react'
import { useNombresDeRoles } from '@/app/sesion/roles'
import { useTextos } from '@/i18n/textos'
import { Button, ButtonGroup } from '@/ui/Button'
import { Checkbox, Fieldset } from '@/ui/Choice'
import type { FormError } from '@/ui/ErrorSummary'
import { RequiredLegend } from '@/ui/Field'
import { TextField } from '@/ui/TextField'
import { type Borrador, type Campo, idDe } from './borrador'
import { conTarjeta, type Rol } from './rolesDe'
import { textos } from './textos'

interface Props {
  borrador: Borrador
  roles: readonly Rol[]
  errores: FormError[]
  enviando: boolean
  /** Fixed once the account exists: it is how the person logs in. */
  identificacionFija?: boolean
  accion: string
  otraAccion?: ReactNode
  poner: (borrador: Borrador) => void
  alEnviar: () => void
}

export function Formulario(props: Props) {
  const { borrador, roles, errores, enviando, identificacionFija, poner } = props
  const t = useTextos(textos)
  const nombres = useNombresDeRoles(roles)
  const errorDe = (campo: Campo) =>
    errores.find(({ field }) => field === idDe(campo))?.message ?? null
  const caja = (campo: Exclude<Campo, 'roles'>) => ({
    id: idDe(campo),
    label: t[campo],
    error: errorDe(campo),
    value: borrador[campo],
    required: true,
    width: 'medium' as const,
    autoComplete: 'off',
    onChange: (evento: { target: { value: string } }) => {
      poner({ ...borrador, [campo]: evento.target.value })
    },
  })
  const alternar = (rol: string, puesto: boolean) => {
    const otros = borrador.roles.filter((suyo) => suyo !== rol)
    poner({ ...borrador, roles: puesto ? [...otros, rol] : otros })
  }
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (!enviando) props.alEnviar()
  }
  return (
    <form className="pila" aria-label={t.formulario} onSubmit={enviar} noValidate>
      <RequiredLegend />
      {!identificacionFija && (
        <TextField
          {...caja('identificacion')}
          hint={t.identificacionAyuda}
          inputMode="numeric"
          maxLength={40}
        />
      )}
      <TextField {...caja('nombre')} hint={t.nombreAyuda} maxLength={160} />
      <TextField
        {...caja('correo')}
        hint={t.correoAyuda}
        type="email"
        inputMode="email"
        maxLength={254}
      />
      <Fieldset
        id={idDe('roles')}
        legend={t.roles}
        hint={t.rolesAyuda}
        error={errorDe('roles')}
        required
      >
        {roles.map((rol, indice) => (
          <Checkbox
            key={rol}
            label={nombres[indice]}
            hint={t[`rol_${rol}_puede`]}
            checked={borrador.roles.includes(rol)}
            onChange={(evento) => {
              alternar(rol, evento.target.checked)
            }}
          />
        ))}
      </Fieldset>
      {conTarjeta(borrador.roles) && (
        <TextField
          {...caja('tarjeta_profesional')}
          hint={t.tarjetaAyuda}
          maxLength={30}
          width="short"
        />
      )}
      <ButtonGroup>
        <Button type="submit" busy={enviando}>
          {enviando ? t.enviando : props.accion}
        </Button>
        {props.otraAccion}
      </ButtonGroup>
    </form>
  )
}
