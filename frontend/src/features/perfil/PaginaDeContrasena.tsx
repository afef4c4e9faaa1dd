import { type FormEvent, useState } from 'react'
import { api, datos } from '@/api/client'
import { ErrorDeApi } from '@/api/problema'
import { useProblema } from '@/api/problemaATexto'
import { erroresDeClave } from '@/app/clave/errores'
import { NuevaClave } from '@/app/clave/NuevaClave'
import { textos as textosDeClave } from '@/app/clave/textos'
import { paths } from '@/app/paths'
import { usePersona } from '@/app/sesion/usePersona'
import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import { Button, LinkButton } from '@/ui/Button'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { PasswordField } from '@/ui/PasswordField'
import { Titulo } from '@/ui/Titulo'
import { textos } from './textos'

/** Another password, by whoever knows the one of now. */
export function Component() {
  const t = useTextos(textos)
  const tClave = useTextos(textosDeClave)
  const enPalabras = useProblema()
  const persona = usePersona()
  const [errores, setErrores] = useState<FormError[]>([])
  const [ocupado, setOcupado] = useState(false)
  const [cambiada, setCambiada] = useState(false)
  const errorDe = (campo: string) => errores.find((e) => e.field === campo)?.message

  const enviar = async (evento: FormEvent<HTMLFormElement>) => {
    evento.preventDefault()
    if (ocupado) return
    const formulario = new FormData(evento.currentTarget)
    const texto = (nombre: string) => {
      const valor = formulario.get(nombre)
      return typeof valor === 'string' ? valor : ''
    }
    const clave_actual = texto('clave_actual')
    const clave = texto('clave')
    const faltas: FormError[] = []
    if (!clave_actual) faltas.push({ field: 'clave_actual', message: t.actualFalta })
    if (!clave) faltas.push({ field: 'clave', message: tClave.nuevaFalta })
    setErrores(faltas)
    if (faltas.length > 0) return
    setOcupado(true)
    try {
      await datos(api.POST('/api/v1/clave/cambio', { body: { clave_actual, clave } }))
      setCambiada(true)
    } catch (error) {
      const campos = error instanceof ErrorDeApi ? (error.problema.errores ?? []) : []
      const enCampos: FormError[] = campos.some((e) => e.campo === '/clave_actual')
        ? [{ field: 'clave_actual', message: t.actualMal }]
        : erroresDeClave(error, 'clave', tClave)
      setErrores(enCampos.length > 0 ? enCampos : [{ message: enPalabras(error).mensaje }])
    }
    setOcupado(false)
  }

  if (cambiada) {
    return (
      <div className="lectura pila">
        <Titulo>{t.contrasenaTitulo}</Titulo>
        <Alert kind="success" live title={t.cambiada}>
          <p>{t.cambiadaTexto}</p>
        </Alert>
        <div className="fila">
          <LinkButton href={paths.perfilSesiones}>{t.titulo}</LinkButton>
        </div>
      </div>
    )
  }
  return (
    <div className="lectura pila">
      <Titulo>{t.contrasenaTitulo}</Titulo>
      <p>{t.contrasenaGuia}</p>
      <form className="pila" noValidate onSubmit={(evento) => void enviar(evento)}>
        <ErrorSummary errors={errores} />
        <PasswordField
          id="clave_actual"
          name="clave_actual"
          label={t.actualClave}
          error={errorDe('clave_actual')}
          required
          autoComplete="current-password"
        />
        <NuevaClave
          id="clave"
          propios={{
            nombre: persona?.nombre ?? '',
            usuario: persona?.identificacion ?? '',
            operador: persona?.operador.nit_formateado ?? '',
          }}
          error={errorDe('clave')}
        />
        <div className="fila">
          <Button type="submit" busy={ocupado}>
            {t.cambiar}
          </Button>
        </div>
      </form>
    </div>
  )
}
