import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { AcusePqrsd, FormularioPqrsd, Lugares } from '@/api/modelos'
import { esCodigo } from '@/api/problema'
import { problemaDe } from '@/api/problemaATexto'
import { useClaveDeIntencion } from '@/api/useClaveDeIntencion'
import { AvisoDeDatos, useAviso } from '@/app/aviso/AvisoDeDatos'
import { CampoDeAdjuntos } from '@/app/adjuntos/CampoDeAdjuntos'
import { useAdjuntos } from '@/app/adjuntos/useAdjuntos'
import { cambio, useCambiosSinGuardar } from '@/app/cambios_sin_guardar/useCambiosSinGuardar'
import { prepararComprobacion, tomarComprobacion } from '@/app/comprobacion/comprobacion'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { Button, ButtonGroup } from '@/ui/Button'
import { Checkbox } from '@/ui/Choice'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { RequiredLegend } from '@/ui/Field'
import { LiveRegion } from '@/ui/LiveRegion'
import { Select } from '@/ui/Select'
import { TextArea } from '@/ui/TextField'
import { aEnviar, type Borrador, type Campo, faltas, idDe, largo, VACIO } from './borrador'
import { Contador } from './Contador'
import { DatosDeQuien } from './DatosDeQuien'
import { RUTA_ADJUNTOS, radicar } from './consultas'
import { usePalabras } from './Piezas'
import { textos } from './textos'

interface Props {
  ofrecido: FormularioPqrsd
  lugares: Lugares
  alRadicar: (acuse: AcusePqrsd) => void
}

export function Formulario({ ofrecido, lugares, alRadicar }: Props) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const palabras = usePalabras()
  const claveDe = useClaveDeIntencion()
  const aviso = useAviso('pqrsd')
  const adjuntos = useAdjuntos(RUTA_ADJUNTOS, ofrecido.adjuntos_maximo)
  const [borrador, setBorrador] = useState<Borrador>(VACIO)
  const [errores, setErrores] = useState<FormError[]>([])
  const [noticia, setNoticia] = useState('')
  const { pregunta } = useCambiosSinGuardar(cambio(VACIO, borrador) || adjuntos.archivos.length > 0)
  const envio = useMutation({
    mutationFn: () => enviarUnaVez(),
    onSuccess: alRadicar,
    onError: (error) => {
      if (esCodigo(error, 'TERMINOS_CAMBIARON')) void aviso.releer()
      setErrores(erroresDelServidor(error))
    },
  })

  /** If the check expired on the way it is solved again once, without bothering anyone. */
  async function enviarUnaVez(): Promise<AcusePqrsd> {
    const ids = adjuntos.archivos.map(({ id }) => id)
    const clave = claveDe({ ...borrador, ids })
    const terminos_version = await aviso.version()
    const intentar = async () =>
      radicar(
        clave,
        adjuntos.cabeceras(),
        aEnviar(borrador, {
          terminos_version,
          adjuntos: ids,
          captcha: await tomarComprobacion('pqrsd'),
        }),
      )
    try {
      return await intentar()
    } catch (error) {
      if (!esCodigo(error, 'CAPTCHA_INVALIDO')) throw error
      return intentar()
    }
  }

  function erroresDelServidor(error: unknown): FormError[] {
    return (problemaDe(error).errores ?? []).flatMap(({ campo, codigo, mensaje }) => {
      const nombre = campo.split('/')[1] ?? ''
      if (!(nombre in VACIO)) return []
      const dicho = (t as Record<string, unknown>)[`error_${codigo}`]
      const enIngles = typeof dicho === 'string' ? dicho : mensaje
      return [{ field: idDe(nombre), message: idioma === 'es' ? mensaje : enIngles }]
    })
  }

  const errorDe = (campo: Campo) =>
    errores.find(({ field }) => field === idDe(campo))?.message ?? null
  const poner = (cambio: Partial<Borrador>) => {
    prepararComprobacion('pqrsd')
    setBorrador((previo) => ({ ...previo, ...cambio }))
  }
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (envio.isPending || adjuntos.subiendo) return
    const encontradas = faltas(borrador, (campo) => faltaDe(campo))
    setErrores(encontradas)
    if (encontradas.length === 0) envio.mutate()
  }
  const faltaDe = (campo: Campo): string => {
    const dicho = (t as Record<string, unknown>)[`falta_${campo}`]
    return typeof dicho === 'string' ? dicho : campo
  }
  const limpiar = () => {
    setBorrador(VACIO)
    adjuntos.vaciar()
    setErrores([])
    envio.reset()
    setNoticia(t.limpio)
    document.getElementById(idDe('tipo_identificacion'))?.focus()
  }
  const maximo = ofrecido.detalle_maximo
  return (
    <form className="pila lectura" aria-label={t.registroTitulo} onSubmit={enviar} noValidate>
      <ErrorSummary errors={errores} />
      {envio.isError && errores.length === 0 && (
        <FalloDeCarga titulo={t.noSeRadico} error={envio.error} />
      )}
      <RequiredLegend />
      <DatosDeQuien
        borrador={borrador}
        ofrecido={ofrecido}
        lugares={lugares}
        errorDe={errorDe}
        poner={poner}
      />
      <h2>{t.que}</h2>
      <Select
        id={idDe('tipo')}
        label={t.tipo}
        placeholder={t.elija}
        required
        error={errorDe('tipo')}
        value={borrador.tipo}
        onChange={(evento) => {
          poner({ tipo: evento.target.value })
        }}
        options={ofrecido.tipos.map(({ codigo, plazo_dias }) => ({
          value: codigo,
          label: `${palabras('tipo', codigo)} (${t.plazo(plazo_dias)})`,
        }))}
      />
      <div>
        <TextArea
          id={idDe('detalle')}
          label={t.detalle}
          hint={t.detalleAyuda(maximo)}
          required
          rows={5}
          error={errorDe('detalle')}
          value={borrador.detalle}
          onChange={(evento) => {
            poner({ detalle: [...evento.target.value].slice(0, maximo).join('') })
          }}
        />
        <Contador escritos={largo(borrador.detalle)} maximo={maximo} />
      </div>
      <CampoDeAdjuntos
        id={idDe('adjuntos')}
        rotulo={t.adjuntos}
        extensiones={ofrecido.extensiones}
        adjuntos={adjuntos}
      />
      <h2>{t.condiciones}</h2>
      <AvisoDeDatos finalidad="pqrsd" />
      <Checkbox
        id={idDe('acepta_terminos')}
        required
        error={errorDe('acepta_terminos')}
        checked={borrador.acepta_terminos}
        onChange={(evento) => {
          poner({ acepta_terminos: evento.target.checked })
        }}
        label={t.acepta}
        hint={
          <>
            <a href={`${paths.textosDeDatos}#pqrsd`} target="_blank" rel="noopener">
              {t.verTerminos}
            </a>{' '}
            ({t.version(ofrecido.terminos_version)})
          </>
        }
      />
      <Checkbox
        id={idDe('certifica_correo')}
        required
        error={errorDe('certifica_correo')}
        checked={borrador.certifica_correo}
        onChange={(evento) => {
          poner({ certifica_correo: evento.target.checked })
        }}
        label={t.certifica}
      />
      <p className="menor suave">{t.comprobacion}</p>
      <ButtonGroup>
        <Button
          type="submit"
          busy={envio.isPending}
          disabledReason={adjuntos.subiendo ? t.esperaArchivo : null}
        >
          {envio.isPending ? t.enviando : t.enviar}
        </Button>
        <Button variant="secondary" onClick={limpiar}>
          {t.limpiar}
        </Button>
      </ButtonGroup>
      <LiveRegion>{noticia}</LiveRegion>
      {pregunta}
    </form>
  )
}
