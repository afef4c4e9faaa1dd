import { type FormEvent, useState } from 'react'
import { esCodigo } from '@/api/problema'
import { useProblema } from '@/api/problemaATexto'
import { AvisoDeDatos, useAviso } from '@/app/aviso/AvisoDeDatos'
import { prepararComprobacion, tomarComprobacion } from '@/app/comprobacion/comprobacion'
import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { RadioGroup } from '@/ui/Choice'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { TextField } from '@/ui/TextField'
import { Titulo } from '@/ui/Titulo'
import { pedirEnlace } from './consultas'
import { textos } from './textos'

const CORREO = 'solicitud-correo'

/** How a request begins: its link goes to an address. */
export function Component() {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const aviso = useAviso('solicitud')
  const [correo, setCorreo] = useState('')
  const [cual, setCual] = useState('nueva')
  const [errores, setErrores] = useState<FormError[]>([])
  const [ocupado, setOcupado] = useState(false)
  const [enviado, setEnviado] = useState(false)

  const enviar = async (evento: FormEvent) => {
    evento.preventDefault()
    if (ocupado) return
    if (!/^\S+@\S+\.\S+$/.test(correo.trim())) {
      setErrores([{ field: CORREO, message: t.correoMal }])
      return
    }
    setErrores([])
    setOcupado(true)
    try {
      await pedirEnlace({
        correo: correo.trim(),
        nueva: cual === 'nueva',
        terminos_version: await aviso.version(),
        captcha: await tomarComprobacion('solicitud'),
      })
      setEnviado(true)
    } catch (error) {
      if (esCodigo(error, 'TERMINOS_CAMBIARON')) void aviso.releer()
      setErrores([{ message: enPalabras(error).mensaje }])
    } finally {
      setOcupado(false)
    }
  }

  if (enviado) {
    return (
      <div className="lectura pila">
        <Titulo>{t.enviadoTitulo}</Titulo>
        <p>{t.enviadoTexto(correo.trim())}</p>
        <p>{t.enviadoFiltros}</p>
        <div className="fila">
          <Button
            variant="secondary"
            onClick={() => {
              setEnviado(false)
            }}
          >
            {t.otroCorreo}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className="lectura pila">
      <ErrorSummary errors={errores} />
      <Titulo>{t.pedidoTitulo}</Titulo>
      <p>{t.pedidoIntro}</p>
      <h2>{t.antesTitulo}</h2>
      <ul className="pila-corta texto-lista">
        <li>{t.antes1}</li>
        <li>{t.antes2}</li>
        <li>{t.antes3}</li>
      </ul>
      <form className="pila" noValidate onSubmit={(evento) => void enviar(evento)}>
        <TextField
          id={CORREO}
          label={t.correo}
          hint={t.correoAyuda}
          error={errores.find(({ field }) => field === CORREO)?.message ?? null}
          required
          type="email"
          inputMode="email"
          autoComplete="email"
          maxLength={254}
          width="medium"
          value={correo}
          onFocus={() => {
            prepararComprobacion('solicitud')
          }}
          onChange={(evento) => {
            setCorreo(evento.target.value)
          }}
        />
        <RadioGroup
          name="cual"
          legend={t.cual}
          value={cual}
          onChange={setCual}
          options={[
            { value: 'nueva', label: t.cualNueva },
            { value: 'empezada', label: t.cualEmpezada, hint: t.cualEmpezadaAyuda },
          ]}
        />
        <AvisoDeDatos finalidad="solicitud" />
        <div className="fila">
          <Button type="submit" busy={ocupado}>
            {ocupado ? t.enviando : t.recibirEnlace}
          </Button>
        </div>
      </form>
      <p>
        <a href={paths.seguimiento}>{t.yaRadicada}</a>
      </p>
    </div>
  )
}
