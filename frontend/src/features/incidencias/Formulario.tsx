import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { AcuseIncidencia } from '@/api/modelos'
import { esCodigo } from '@/api/problema'
import { problemaDe } from '@/api/problemaATexto'
import { ultimaFalla } from '@/api/ultimaFalla'
import { useClaveDeIntencion } from '@/api/useClaveDeIntencion'
import { CampoDeAdjuntos } from '@/app/adjuntos/CampoDeAdjuntos'
import { useAdjuntos } from '@/app/adjuntos/useAdjuntos'
import { AvisoDeDatos, useAviso } from '@/app/aviso/AvisoDeDatos'
import { cambio, useCambiosSinGuardar } from '@/app/cambios_sin_guardar/useCambiosSinGuardar'
import { prepararComprobacion, tomarComprobacion } from '@/app/comprobacion/comprobacion'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { usePersona } from '@/app/sesion/usePersona'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { RequiredLegend } from '@/ui/Field'
import { SummaryList } from '@/ui/SummaryList'
import { TextArea, TextField } from '@/ui/TextField'
import { EXTENSIONES, IMAGENES, reportar, RUTA_ADJUNTOS } from './consultas'
import { textos } from './textos'

const VACIO = {
  nit: '',
  empresa: '',
  codigo: '',
  expediente: '',
  incidencia: '',
  pasos: '',
  nombre: '',
  correo: '',
}
type Campo = keyof typeof VACIO
/** What must be said, and in how many characters, as the server asks it. */
const MINIMOS: [Campo, number][] = [
  ['incidencia', 10],
  ['nit', 1],
  ['empresa', 3],
  ['nombre', 3],
  ['correo', 1],
]
const idDe = (campo: string) => `reporte-${campo}`

/** What happened, to whom; where and when go along by themselves. */
export function Formulario({ alReportar }: { alReportar: (acuse: AcuseIncidencia) => void }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const persona = usePersona()
  const [params] = useSearchParams()
  const claveDe = useClaveDeIntencion()
  const aviso = useAviso('incidencia')
  const adjuntos = useAdjuntos(RUTA_ADJUNTOS, IMAGENES)
  const [errores, setErrores] = useState<FormError[]>([])
  // Read once: what fails while the report is written is no longer what it is about.
  const [falla] = useState(ultimaFalla)
  const pagina = params.get('desde') ?? ''
  const [inicial] = useState(() => ({
    ...VACIO,
    ...(persona && {
      nit: `${persona.operador.nit}-${String(persona.operador.dv)}`,
      empresa: persona.operador.razon_social,
      nombre: persona.nombre,
      correo: persona.correo,
    }),
  }))
  const [escrito, setEscrito] = useState(inicial)
  const { pregunta } = useCambiosSinGuardar(
    cambio(inicial, escrito) || adjuntos.archivos.length > 0,
  )
  const envio = useMutation({
    mutationFn: () => enviarUnaVez(),
    onSuccess: alReportar,
    onError: (error) => {
      if (esCodigo(error, 'TERMINOS_CAMBIARON')) void aviso.releer()
      setErrores(
        (problemaDe(error).errores ?? []).flatMap(({ campo, codigo, mensaje }) => {
          const nombre = campo.split('/')[1] ?? ''
          if (!(nombre in VACIO)) return []
          const dicho = (t as Record<string, unknown>)[`error_${codigo}`]
          const enIngles = typeof dicho === 'string' ? dicho : mensaje
          return [{ field: idDe(nombre), message: idioma === 'es' ? mensaje : enIngles }]
        }),
      )
    },
  })

  /** If the check expired on the way it is solved again once. With a session there is none. */
  async function enviarUnaVez(): Promise<AcuseIncidencia> {
    const ids = adjuntos.archivos.map(({ id }) => id)
    const clave = claveDe({ ...escrito, ids })
    const terminos_version = await aviso.version()
    const intentar = async () =>
      reportar(clave, adjuntos.cabeceras(), {
        ...escrito,
        pagina,
        solicitud_fallida: falla,
        adjuntos: ids,
        terminos_version,
        captcha: persona ? null : await tomarComprobacion('incidencia'),
      })
    try {
      return await intentar()
    } catch (error) {
      if (!esCodigo(error, 'CAPTCHA_INVALIDO')) throw error
      return intentar()
    }
  }

  const caja = (campo: Campo) => ({
    id: idDe(campo),
    label: t[campo],
    error: errores.find(({ field }) => field === idDe(campo))?.message ?? null,
    required: MINIMOS.some(([pedido]) => pedido === campo),
    value: escrito[campo],
    onChange: (evento: { target: { value: string } }) => {
      if (!persona) prepararComprobacion('incidencia')
      setEscrito((previo) => ({ ...previo, [campo]: evento.target.value }))
    },
  })
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (envio.isPending || adjuntos.subiendo) return
    const faltan = MINIMOS.filter(([campo, minimo]) => escrito[campo].trim().length < minimo).map(
      ([campo]) => {
        const dicho = (t as Record<string, unknown>)[`falta_${campo}`]
        return { field: idDe(campo), message: typeof dicho === 'string' ? dicho : campo }
      },
    )
    setErrores(faltan)
    if (faltan.length === 0) envio.mutate()
  }
  return (
    <form className="pila" aria-label={t.titulo} onSubmit={enviar} noValidate>
      <ErrorSummary errors={errores} />
      {envio.isError && errores.length === 0 && (
        <FalloDeCarga titulo={t.noSeEnvio} error={envio.error} />
      )}
      <RequiredLegend />
      <TextArea {...caja('incidencia')} hint={t.incidenciaAyuda} rows={4} maxLength={2000} />
      <TextArea {...caja('pasos')} hint={t.pasosAyuda} rows={3} maxLength={2000} />
      <CampoDeAdjuntos
        id={idDe('imagenes')}
        rotulo={t.imagenes}
        ayuda={t.imagenesAyuda}
        extensiones={EXTENSIONES}
        adjuntos={adjuntos}
      />
      <TextField {...caja('nit')} hint={t.nitAyuda} width="medium" maxLength={40} />
      <TextField {...caja('empresa')} maxLength={200} autoComplete="organization" />
      <TextField {...caja('codigo')} hint={t.codigoAyuda} width="short" maxLength={40} />
      <TextField {...caja('expediente')} hint={t.expedienteAyuda} width="short" maxLength={40} />
      <TextField {...caja('nombre')} maxLength={160} autoComplete="name" />
      <TextField
        {...caja('correo')}
        hint={t.correoAyuda}
        type="email"
        inputMode="email"
        maxLength={254}
        autoComplete="email"
      />
      <section className="pila-corta" aria-labelledby="va-con-usted">
        <h2 id="va-con-usted">{t.vaConUsted}</h2>
        <SummaryList
          compact
          rows={[
            { key: 'pagina', label: t.pagina, value: pagina || t.sinDato },
            { key: 'falla', label: t.ultimoError, value: falla ?? t.sinError },
          ]}
        />
      </section>
      <AvisoDeDatos finalidad="incidencia" />
      <div className="fila">
        <Button
          type="submit"
          busy={envio.isPending}
          disabledReason={adjuntos.subiendo ? t.esperaArchivo : null}
        >
          {envio.isPending ? t.enviando : t.enviar}
        </Button>
      </div>
      {pregunta}
    </form>
  )
}
