import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { api, datos } from '@/api/client'
import { abrirSesion } from '@/api/credencial'
import { problemaDe, useProblema } from '@/api/problemaATexto'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { PasswordField } from '@/ui/PasswordField'
import { TextField } from '@/ui/TextField'
import { textos } from './textos'

const CLAVE = 'confirmacion-clave'
const CODIGO = 'confirmacion-codigo'

interface Props {
  /** Where the codes of the second step come from; null for whoever has none. */
  medio: string | null
  /** Whether the person confirmed, or left. */
  alTerminar: (confirmo: boolean) => void
}

/** Asks again for the password, and for a code where there is a second step. */
export function Confirmacion({ medio, alTerminar }: Props) {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const [abierto, setAbierto] = useState(true)
  const [errores, setErrores] = useState<FormError[]>([])
  const confirmo = useRef(false)
  const confirmacion = useMutation({
    mutationFn: (body: { clave: string; codigo: string | null }) =>
      datos(api.POST('/api/v1/sesion/confirmacion', { body })),
    onSuccess: (sesion) => {
      // Another session takes the place of the one that confirmed.
      abrirSesion(sesion)
      confirmo.current = true
      setAbierto(false)
    },
    onError: (error) => {
      const campos = (problemaDe(error).errores ?? []).map(({ campo }) => campo)
      if (campos.includes('/clave')) setErrores([{ field: CLAVE, message: t.claveMal }])
      else if (campos.includes('/codigo')) setErrores([{ field: CODIGO, message: t.codigoMal }])
      else setErrores([{ message: enPalabras(error).mensaje }])
    },
  })
  useEffect(() => {
    // After the dialog closed, which gives the focus back to where it was.
    if (!abierto) alTerminar(confirmo.current)
  }, [abierto, alTerminar])
  const enviar = (evento: FormEvent<HTMLFormElement>) => {
    evento.preventDefault()
    if (confirmacion.isPending) return
    const escrito = new FormData(evento.currentTarget)
    const texto = (campo: string) => {
      const valor = escrito.get(campo)
      return typeof valor === 'string' ? valor : ''
    }
    const clave = texto('clave')
    const codigo = medio === null ? null : texto('codigo').trim().slice(0, 40)
    const vacios: FormError[] = []
    if (clave === '') vacios.push({ field: CLAVE, message: t.claveFalta })
    if (codigo === '') vacios.push({ field: CODIGO, message: t.codigoFalta })
    setErrores(vacios)
    if (vacios.length === 0) confirmacion.mutate({ clave, codigo })
  }
  const errorDe = (campo: string) => errores.find(({ field }) => field === campo)?.message
  const cerrar = () => {
    setAbierto(false)
  }
  return (
    <Dialog open={abierto} onClose={cerrar} title={t.titulo} closeOnOutside={false}>
      <p>{medio === null ? t.guia : t.guiaConCodigo}</p>
      <form className="pila" noValidate onSubmit={enviar}>
        <ErrorSummary errors={errores} />
        <PasswordField
          id={CLAVE}
          name="clave"
          label={t.clave}
          error={errorDe(CLAVE)}
          required
          autoComplete="current-password"
        />
        {medio === 'correo' && <EnviarCodigo />}
        {medio !== null && (
          <TextField
            id={CODIGO}
            name="codigo"
            label={t.codigo}
            hint={t.codigoAyuda}
            error={errorDe(CODIGO)}
            width="medium"
            required
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
          />
        )}
        <div className="fila">
          <Button type="submit" busy={confirmacion.isPending}>
            {t.confirmar}
          </Button>
          <Button variant="secondary" onClick={cerrar}>
            {t.cancelar}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** Whose codes come by mail asks for one here. */
function EnviarCodigo() {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const envio = useMutation({
    mutationFn: () => datos(api.POST('/api/v1/sesion/confirmacion/codigo')),
  })
  return (
    <div className="pila-corta">
      <div className="fila">
        <Button
          variant="secondary"
          small
          busy={envio.isPending}
          onClick={() => {
            envio.mutate()
          }}
        >
          {t.enviarCodigo}
        </Button>
      </div>
      <p role="status">
        {envio.isSuccess ? t.codigoEnviado : envio.isError ? enPalabras(envio.error).mensaje : ''}
      </p>
    </div>
  )
}
