import { useId, useState } from 'react'
import { useTextos } from '@/i18n/textos'
import { Icon } from '@/ui/Icon'
import { PasswordField } from '@/ui/PasswordField'
import './NuevaClave.css'
import { type Propios, revisar } from './reglas'
import { textos } from './textos'

/** A new password, with its rules said and checked while it is written. There is no score. */
export function NuevaClave({
  id,
  propios,
  error,
}: {
  id: string
  propios: Propios
  error?: string | null
}) {
  const t = useTextos(textos)
  const lista = useId()
  const [clave, setClave] = useState('')
  const { largo, ajena } = revisar(clave, propios)
  const reglas = [
    { texto: t.reglaLargo, cumple: clave === '' ? null : largo },
    { texto: t.reglaPersonal, cumple: ajena },
    // Only the server has the list.
    { texto: t.reglaConocida, cumple: null },
  ]
  return (
    <div className="pila">
      {/* For the password manager: whose password this is. */}
      <input
        className="solo-lectores"
        type="text"
        name="username"
        autoComplete="username"
        value={propios.usuario}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <PasswordField
        id={id}
        name={id}
        label={t.nueva}
        hint={t.nuevaAyuda}
        error={error}
        required
        autoComplete="new-password"
        onChange={(evento) => {
          setClave(evento.currentTarget.value)
        }}
      />
      <div>
        <p id={lista} className="reglas-titulo">
          {t.reglas}
        </p>
        <ul className="reglas" aria-labelledby={lista}>
          {reglas.map(({ texto, cumple }) => (
            <li key={texto} className={cumple === true ? 'regla-cumple' : undefined}>
              <Icon name={cumple === null ? 'info' : cumple ? 'check' : 'close'} />
              <span>
                {texto}
                <span className="regla-estado">
                  {cumple === null ? '' : cumple ? ` ${t.cumple}` : ` ${t.falta}`}
                </span>
              </span>
            </li>
          ))}
        </ul>
        <p role="status" className="solo-lectores">
          {largo && ajena ? t.cumpleTodo : ''}
        </p>
      </div>
    </div>
  )
}
