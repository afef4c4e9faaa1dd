import { type FormEvent, useState } from 'react'
import { api, datos } from '@/api/client'
import { ErrorDeApi, esCodigo } from '@/api/problema'
import { useProblema } from '@/api/problemaATexto'
import { prepararComprobacion, tomarComprobacion } from '@/app/comprobacion/comprobacion'
import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { Button, LinkButton } from '@/ui/Button'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { TextField } from '@/ui/TextField'
import { Titulo } from '@/ui/Titulo'
import { textos } from './textos'

const preparar = () => {
  prepararComprobacion('recuperacion')
}

/** If the check expired on the way it is solved again once, without bothering anyone. */
async function pedir(operador: string, usuario: string): Promise<void> {
  const intentar = async () => {
    const captcha = await tomarComprobacion('recuperacion')
    await datos(api.POST('/api/v1/clave/recuperacion', { body: { operador, usuario, captcha } }))
  }
  try {
    await intentar()
  } catch (error) {
    if (!esCodigo(error, 'CAPTCHA_INVALIDO')) throw error
    await intentar()
  }
}

/** Asks for the link to choose another password. What it says does not tell who has an account. */
export function Component() {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const [errores, setErrores] = useState<FormError[]>([])
  const [ocupado, setOcupado] = useState(false)
  const [pedido, setPedido] = useState(false)
  const errorDe = (campo: string) => errores.find((e) => e.field === campo)?.message

  const enviar = async (evento: FormEvent<HTMLFormElement>) => {
    evento.preventDefault()
    if (ocupado) return
    const formulario = new FormData(evento.currentTarget)
    const texto = (nombre: string) => {
      const valor = formulario.get(nombre)
      return typeof valor === 'string' ? valor.trim() : ''
    }
    const operador = texto('operador')
    const usuario = texto('usuario')
    const faltas: FormError[] = []
    if (!operador) faltas.push({ field: 'operador', message: t.nitFalta })
    else if (!/^[\d.\-\s]{1,40}$/.test(operador))
      faltas.push({ field: 'operador', message: t.nitMal })
    if (!usuario) faltas.push({ field: 'usuario', message: t.usuarioFalta })
    else if (usuario.length > 40) faltas.push({ field: 'usuario', message: t.usuarioMal })
    setErrores(faltas)
    if (faltas.length > 0) return
    setOcupado(true)
    try {
      await pedir(operador, usuario)
      setPedido(true)
    } catch (error) {
      const campos = error instanceof ErrorDeApi ? (error.problema.errores ?? []) : []
      const enCampos = [
        ...(campos.some((e) => e.campo === '/operador')
          ? [{ field: 'operador', message: t.nitMal }]
          : []),
        ...(campos.some((e) => e.campo === '/usuario')
          ? [{ field: 'usuario', message: t.usuarioMal }]
          : []),
      ]
      setErrores(enCampos.length > 0 ? enCampos : [{ message: enPalabras(error).mensaje }])
    }
    setOcupado(false)
  }

  if (pedido) {
    return (
      <div className="lectura pila">
        <Titulo>{t.enviadoTitulo}</Titulo>
        <div role="status" className="pila">
          <p>{t.enviadoTexto}</p>
          <p>{t.enviadoNada}</p>
        </div>
        <div className="fila">
          <LinkButton href={paths.ingresar()}>{t.ingresar}</LinkButton>
          <Button
            variant="secondary"
            onClick={() => {
              setPedido(false)
            }}
          >
            {t.otraVez}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className="lectura pila">
      <Titulo>{t.olvidoTitulo}</Titulo>
      <p>{t.olvidoGuia}</p>
      <form className="pila" noValidate onSubmit={(evento) => void enviar(evento)}>
        <ErrorSummary errors={errores} />
        <TextField
          id="operador"
          name="operador"
          label={t.nit}
          hint={t.nitAyuda}
          error={errorDe('operador')}
          onFocus={preparar}
          required
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField
          id="usuario"
          name="usuario"
          label={t.usuario}
          hint={t.usuarioAyuda}
          error={errorDe('usuario')}
          onFocus={preparar}
          required
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <div className="fila">
          <Button type="submit" busy={ocupado}>
            {t.enviarEnlace}
          </Button>
          <LinkButton href={paths.ingresar()} variant="secondary">
            {t.ingresar}
          </LinkButton>
        </div>
        <p role="status">{ocupado ? t.comprobando : ''}</p>
      </form>
    </div>
  )
}
