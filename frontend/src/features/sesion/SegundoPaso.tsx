import { type FormEvent, useEffect, useState } from 'react'
import { esCodigo } from '@/api/problema'
import { useProblema } from '@/api/problemaATexto'
import type { PasoPendiente } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { Details } from '@/ui/Details'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { TextField } from '@/ui/TextField'
import { reenviarCodigo, terminarIngreso } from './ingresar'
import { useEspera } from './useEspera'
import { textos } from './textos'

/** The second step of whoever has one: a code, after the password. */
export function SegundoPaso({
  paso,
  alVolver,
}: {
  paso: PasoPendiente
  /** Back to the password; with why, when it was not by choice. */
  alVolver: (motivo?: string) => void
}) {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const [errores, setErrores] = useState<FormError[]>([])
  const [ocupado, setOcupado] = useState(false)
  const [reenviado, setReenviado] = useState(false)
  const porCorreo = paso.medio === 'correo'
  // A code went out for another log-in a moment ago: that of this one follows by itself.
  const [porEnviar, setPorEnviar] = useState(paso.codigo_en !== null)
  const [faltan, esperar] = useEspera()
  const alcanza = paso.codigo_en !== null && paso.codigo_en < paso.vence_en

  // The form of the password went away with the focus: it goes where there is something to write.
  useEffect(() => {
    document.getElementById('codigo')?.focus()
  }, [])

  useEffect(() => {
    if (paso.codigo_en === null || !alcanza) return
    // A clock that is wrong does not make anybody wait longer than this step lasts.
    const [cuando, fin] = [Date.parse(paso.codigo_en), Date.parse(paso.vence_en)]
    const segundos = Math.max(1, (Math.min(cuando, fin) - Date.now()) / 1000 + 1)
    esperar(segundos)
    const reloj = setTimeout(() => {
      void reenviarCodigo(paso.desafio).then(
        () => {
          setPorEnviar(false)
        },
        // The button stays for whoever wants to try again.
        () => undefined,
      )
    }, segundos * 1000)
    return () => {
      clearTimeout(reloj)
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once a step
  }, [paso])

  const fallar = (error: unknown) => {
    const { mensaje } = enPalabras(error)
    if (esCodigo(error, 'INGRESO_VENCIDO')) alVolver(mensaje)
    else setErrores([{ field: 'codigo', message: mensaje }])
  }

  const enviar = async (evento: FormEvent<HTMLFormElement>) => {
    evento.preventDefault()
    if (ocupado) return
    const codigo = new FormData(evento.currentTarget).get('codigo')
    if (typeof codigo !== 'string' || codigo.trim() === '') {
      setErrores([{ field: 'codigo', message: t.codigoFalta }])
      return
    }
    setOcupado(true)
    setErrores([])
    try {
      await terminarIngreso(paso.desafio, codigo.trim().slice(0, 40))
    } catch (error) {
      setOcupado(false)
      fallar(error)
    }
  }

  const reenviar = async () => {
    setErrores([])
    setReenviado(false)
    try {
      await reenviarCodigo(paso.desafio)
      setReenviado(true)
      setPorEnviar(false)
    } catch (error) {
      fallar(error)
    }
  }

  return (
    <form className="ingreso-formulario" noValidate onSubmit={(evento) => void enviar(evento)}>
      <ErrorSummary errors={errores} />
      <p>
        {!porCorreo
          ? t.pasoAplicacion
          : !porEnviar
            ? t.pasoCorreo(paso.correo ?? '')
            : alcanza
              ? t.pasoCorreoEspera(paso.correo ?? '', faltan)
              : t.pasoCorreoAgotado}
      </p>
      <TextField
        id="codigo"
        name="codigo"
        label={t.codigo}
        hint={t.codigoAyuda}
        error={errores.find((e) => e.field === 'codigo')?.message}
        width="medium"
        required
        inputMode="text"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <div className="fila">
        <Button type="submit" busy={ocupado}>
          {ocupado ? t.ingresando : t.terminarIngreso}
        </Button>
        {porCorreo && (
          <Button variant="secondary" onClick={() => void reenviar()}>
            {t.reenviar}
          </Button>
        )}
        <Button
          variant="quiet"
          onClick={() => {
            alVolver()
          }}
        >
          {t.otraPersona}
        </Button>
      </div>
      <p role="status">{reenviado ? t.reenviado : ''}</p>
      <Details summary={t.perdioTodo}>
        <p>{t.perdioTodoTexto}</p>
      </Details>
    </form>
  )
}
