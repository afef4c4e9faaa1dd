import { type FormEvent, useState } from 'react'
import type { PasoPendiente } from '@/api/modelos'
import { ErrorDeApi } from '@/api/problema'
import { useProblema } from '@/api/problemaATexto'
import { prepararComprobacion } from '@/app/comprobacion/comprobacion'
import { type Traduccion, useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { Checkbox } from '@/ui/Choice'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { PasswordField } from '@/ui/PasswordField'
import { TextField } from '@/ui/TextField'
import { ingresar } from './ingresar'
import { guardarRecordado, leerRecordado } from './recordado'
import type { es } from './textos.es'
import { textos } from './textos'
import { useEspera } from './useEspera'

const NIT_ESCRITO = /^[\d.\-\s]+$/
/** What the API takes at most in each field (`maxLength` of `Ingreso` in openapi/openapi.json). */
const MAXIMO = { operador: 40, usuario: 40, clave: 200 }
const CAMPOS = ['operador', 'usuario', 'clave'] as const

const preparar = () => {
  prepararComprobacion('ingreso')
}

export function FormularioDeIngreso({
  alPedirPaso = () => undefined,
  motivo,
}: {
  /** The password was right, and a second step is missing. */
  alPedirPaso?: (paso: PasoPendiente) => void
  /** Why the person is here again. */
  motivo?: string
} = {}) {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const [recordado] = useState(leerRecordado)
  const [errores, setErrores] = useState<FormError[]>(motivo ? [{ message: motivo }] : [])
  const [ocupado, setOcupado] = useState(false)
  const [espera, esperar] = useEspera()

  const errorDe = (campo: string) => errores.find((e) => e.field === campo)?.message

  const enviar = async (evento: FormEvent<HTMLFormElement>) => {
    evento.preventDefault()
    if (ocupado || espera > 0) return
    const formulario = new FormData(evento.currentTarget)
    const texto = (nombre: string) => {
      const valor = formulario.get(nombre)
      return typeof valor === 'string' ? valor : ''
    }
    const operador = texto('operador').trim()
    const usuario = texto('usuario').replace(/[\s.]/g, '')
    const clave = texto('clave')
    const faltas: FormError[] = []
    if (!operador) faltas.push({ field: 'operador', message: t.operadorFalta })
    else if (operador.length > MAXIMO.operador)
      faltas.push({ field: 'operador', message: t.operadorLargo })
    else if (!NIT_ESCRITO.test(operador)) faltas.push({ field: 'operador', message: t.operadorMal })
    if (!usuario) faltas.push({ field: 'usuario', message: t.usuarioFalta })
    else if (usuario.length > MAXIMO.usuario)
      faltas.push({ field: 'usuario', message: t.usuarioLargo })
    if (!clave) faltas.push({ field: 'clave', message: t.claveFalta })
    else if (clave.length > MAXIMO.clave)
      faltas.push({ field: 'clave', message: t.claveLarga(MAXIMO.clave) })
    setErrores(faltas)
    if (faltas.length > 0) return

    setOcupado(true)
    try {
      guardarRecordado(formulario.has('recordar') ? { operador, usuario } : null)
      // On success the page itself is replaced by the application.
      const paso = await ingresar({ operador, usuario, clave })
      if (paso) alPedirPaso(paso)
    } catch (error) {
      setOcupado(false)
      const enCampos = erroresDeCampos(error, t)
      setErrores(enCampos.length > 0 ? enCampos : [{ message: enPalabras(error).mensaje }])
      if (error instanceof ErrorDeApi && error.problema.codigo === 'ACCESO_BLOQUEADO') {
        esperar(segundosDeEspera(error))
      }
    }
  }

  /** The lock is of one person: whoever types another identification need not wait for it. */
  const alCambiarDePersona = () => {
    if (espera === 0) return
    esperar(0)
    setErrores([])
  }

  return (
    <form className="ingreso-formulario" noValidate onSubmit={(evento) => void enviar(evento)}>
      <ErrorSummary errors={errores} />
      <TextField
        id="operador"
        name="operador"
        onFocus={preparar}
        onChange={alCambiarDePersona}
        label={t.operador}
        hint={t.operadorAyuda}
        error={errorDe('operador')}
        defaultValue={recordado?.operador}
        required
        inputMode="text"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField
        id="usuario"
        name="usuario"
        onFocus={preparar}
        onChange={alCambiarDePersona}
        label={t.usuario}
        hint={t.usuarioAyuda}
        error={errorDe('usuario')}
        defaultValue={recordado?.usuario}
        required
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        id="clave"
        name="clave"
        onFocus={preparar}
        label={t.clave}
        error={errorDe('clave')}
        required
        autoComplete="current-password"
      />
      <Checkbox
        name="recordar"
        label={t.recordar}
        hint={t.recordarAyuda}
        defaultChecked={recordado !== null}
      />
      <Button
        type="submit"
        busy={ocupado}
        disabledReason={
          espera > 0 ? t.espere(Math.floor(espera / 60), Math.floor(espera % 60)) : null
        }
      >
        {ocupado ? t.ingresando : t.ingresar}
      </Button>
      <p className="ingreso-estado" role="status">
        {ocupado && (
          <>
            {t.comprobando} {t.comprobandoAyuda}
          </>
        )}
      </p>
    </form>
  )
}

/** The fields that the server refused, each in its words; what is not a field is told apart. */
function erroresDeCampos(error: unknown, t: Traduccion<typeof es>): FormError[] {
  const rechazados = error instanceof ErrorDeApi ? (error.problema.errores ?? []) : []
  return CAMPOS.filter((campo) => rechazados.some((e) => e.campo === `/${campo}`)).map((campo) => ({
    field: campo,
    message: { operador: t.operadorMal, usuario: t.usuarioMal, clave: t.claveMal }[campo],
  }))
}

/** Seconds to wait, from the problem or from Retry-After; a minute when neither says. */
function segundosDeEspera(error: ErrorDeApi): number {
  const { espera_segundos } = error.problema
  if (typeof espera_segundos === 'number') return espera_segundos
  return error.esperaSegundos ?? 60
}
