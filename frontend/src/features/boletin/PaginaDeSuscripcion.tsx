import { type FormEvent, useState } from 'react'
import { api, datos } from '@/api/client'
import { consultaTextosDeDatos } from '@/api/textosDeDatos'
import { esCodigo, ErrorDeApi } from '@/api/problema'
import { useProblema } from '@/api/problemaATexto'
import { cambio, useCambiosSinGuardar } from '@/app/cambios_sin_guardar/useCambiosSinGuardar'
import { prepararComprobacion, tomarComprobacion } from '@/app/comprobacion/comprobacion'
import { AvisoDeDatos, useAviso } from '@/app/aviso/AvisoDeDatos'
import { clienteDeConsultas } from '@/app/consultas'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { Checkbox } from '@/ui/Choice'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { Select } from '@/ui/Select'
import { TextField } from '@/ui/TextField'
import { Titulo } from '@/ui/Titulo'
import { textos } from './textos'

export const loader = () => clienteDeConsultas.fetchQuery(consultaTextosDeDatos)

const TIPOS = ['NIT', 'CC'] as const
const VACIO = { nombre: '', documento_tipo: 'NIT', documento: '', expediente: '', correo: '' }
type Campo = keyof typeof VACIO

const preparar = () => {
  prepararComprobacion('boletin')
}

/** Asking for the bulletin: nothing is sent until whoever reads the address agrees. */
export function Component() {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const aviso = useAviso('boletin')
  const [valores, setValores] = useState(VACIO)
  const [acepta, setAcepta] = useState(false)
  const [errores, setErrores] = useState<FormError[]>([])
  const [ocupado, setOcupado] = useState(false)
  const [pedida, setPedida] = useState(false)

  const { pregunta } = useCambiosSinGuardar(!pedida && cambio(VACIO, valores))

  const errorDe = (campo: string) => errores.find((e) => e.field === campo)?.message ?? null
  const palabras = t as Record<string, unknown>
  const delServidor = (error: unknown): FormError[] => {
    if (esCodigo(error, 'TERMINOS_CAMBIARON')) {
      setAcepta(false)
      void aviso.releer()
      return [{ field: 'acepta', message: t.terminosNuevos }]
    }
    const rechazados = error instanceof ErrorDeApi ? (error.problema.errores ?? []) : []
    const enCampos = rechazados.map(({ campo, codigo, mensaje }) => {
      const dicho = palabras[codigo]
      return { field: campo.slice(1), message: typeof dicho === 'string' ? dicho : mensaje }
    })
    return enCampos.length > 0 ? enCampos : [{ message: enPalabras(error).mensaje }]
  }
  const enviar = async (evento: FormEvent) => {
    evento.preventDefault()
    if (ocupado) return
    const faltas: FormError[] = []
    if (!valores.nombre.trim()) faltas.push({ field: 'nombre', message: t.nombreFalta })
    if (!valores.documento.trim()) faltas.push({ field: 'documento', message: t.documentoFalta })
    if (!valores.correo.trim()) faltas.push({ field: 'correo', message: t.correoFalta })
    if (!acepta) faltas.push({ field: 'acepta', message: t.aceptaFalta })
    setErrores(faltas)
    if (faltas.length > 0) return
    setOcupado(true)
    try {
      const captcha = await tomarComprobacion('boletin')
      await datos(
        api.POST('/api/v1/boletin/suscripciones', {
          body: {
            ...valores,
            expediente: valores.expediente.trim() || null,
            acepta,
            terminos_version: await aviso.version(),
            captcha,
          },
        }),
      )
      setPedida(true)
    } catch (error) {
      setErrores(delServidor(error))
    } finally {
      setOcupado(false)
    }
  }
  if (pedida) {
    return (
      <div className="lectura pila">
        <Titulo>{t.pedidaTitulo}</Titulo>
        <p role="status">{t.pedidaTexto}</p>
      </div>
    )
  }
  const caja = (campo: Campo) => ({
    id: campo,
    label: t[campo as Exclude<Campo, 'documento_tipo'>],
    value: valores[campo],
    error: errorDe(campo),
    onFocus: preparar,
    onChange: (evento: { target: { value: string } }) => {
      setValores({ ...valores, [campo]: evento.target.value })
    },
  })
  return (
    <div className="lectura pila">
      <ErrorSummary errors={errores} />
      <Titulo>{t.titulo}</Titulo>
      <p>{t.intro}</p>
      <form className="pila" noValidate onSubmit={(evento) => void enviar(evento)}>
        <TextField {...caja('nombre')} required maxLength={160} autoComplete="organization" />
        <Select
          id="documento_tipo"
          label={t.tipo}
          required
          error={errorDe('documento_tipo')}
          value={valores.documento_tipo}
          onChange={(evento) => {
            setValores({ ...valores, documento_tipo: evento.target.value })
          }}
          options={TIPOS.map((valor) => ({ value: valor, label: t[`tipo_${valor}`] }))}
        />
        <TextField
          {...caja('documento')}
          required
          width="medium"
          hint={valores.documento_tipo === 'NIT' ? t.documentoAyuda : undefined}
          maxLength={20}
        />
        <TextField {...caja('expediente')} width="medium" inputMode="numeric" maxLength={20} />
        <TextField
          {...caja('correo')}
          required
          type="email"
          hint={t.correoAyuda}
          maxLength={254}
          autoComplete="email"
        />
        <section className="pila-corta" aria-labelledby="autorizacion">
          <h2 id="autorizacion">{t.autorizacion}</h2>
          <AvisoDeDatos finalidad="boletin" />
          <Checkbox
            id="acepta"
            label={t.acepta}
            error={errorDe('acepta')}
            checked={acepta}
            onChange={(evento) => {
              setAcepta(evento.target.checked)
            }}
          />
        </section>
        <div className="fila">
          <Button type="submit" busy={ocupado}>
            {t.suscribirme}
          </Button>
        </div>
      </form>
      {pregunta}
    </div>
  )
}
