import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { CambioDeEmpresa, EvidenciaRequerida } from '@/api/modelos'
import { problemaDe } from '@/api/problemaATexto'
import { cambio, useCambiosSinGuardar } from '@/app/cambios_sin_guardar/useCambiosSinGuardar'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { Campo } from '@/app/formato/Campo'
import { nombreDelCampo } from '@/app/formato/nombres'
import {
  CAMPOS,
  cambioDe,
  idDe,
  type Seccion,
  valorDe,
  type Valores,
} from '@/app/formato/secciones'
import { useTextos } from '@/i18n/textos'
import { leerFecha } from '@/lib/leerFecha'
import { Button, ButtonGroup, LinkButton } from '@/ui/Button'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { RequiredLegend } from '@/ui/Field'
import { TextArea } from '@/ui/TextField'
import { paths } from '@/app/paths'
import { CampoDeEvidencia, idDeEvidencia } from './CampoDeEvidencia'
import { useFalta } from './piezas'
import { textos } from './textos'
import { useEvidencias } from './useEvidencias'

const MOTIVO = 'cambio-motivo'
/** Same limits as the server's. */
const MINIMO = 10
const MAXIMO = 500
/** What is wrong with the day of a document, and not with its file. */
const DEL_DIA = ['SIN_FECHA_DE_EXPEDICION', 'FECHA_FUTURA']

export interface Enviado {
  valores: ReturnType<typeof cambioDe>
  motivo: string
  evidencias: ReturnType<ReturnType<typeof useEvidencias>['lista']>
}

interface Props {
  seccion: Seccion
  /** The form as it stands: what the record says, or what was sent before. */
  valores: unknown
  motivo: string
  requeridas: EvidenciaRequerida[]
  puestas: CambioDeEmpresa['evidencias']
  enviar: (cabeceras: Record<string, string>, que: Enviado) => Promise<CambioDeEmpresa>
  alEnviar: (cambio: CambioDeEmpresa) => void
}

const camposDe = (seccion: Seccion) =>
  // The date is of the request, and another NIT is another company.
  CAMPOS[seccion].filter((campo) => campo !== '/fecha' && campo !== '/empresa/identificacion')

/** The values of a section with what proves them. */
export function FormularioDeCambio(props: Props) {
  const { seccion, requeridas, puestas } = props
  const t = useTextos(textos)
  const enPalabras = useFalta()
  const evidencias = useEvidencias()
  const [inicial] = useState<Valores>(() =>
    Object.fromEntries(CAMPOS[seccion].map((campo) => [campo, valorDe(props.valores, campo)])),
  )
  const [valores, setValores] = useState(inicial)
  const [motivo, setMotivo] = useState(props.motivo)
  const { pregunta, soltar } = useCambiosSinGuardar(
    cambio(inicial, valores) || motivo !== props.motivo || evidencias.hay,
  )
  const [errores, setErrores] = useState<FormError[]>([])
  const envio = useMutation({
    mutationFn: () =>
      props.enviar(evidencias.cabeceras(), {
        valores: cambioDe(seccion, valores),
        motivo: motivo.trim(),
        evidencias: evidencias.lista(),
      }),
    onSuccess: (enviado) => {
      soltar()
      props.alEnviar(enviado)
    },
    onError: (error) => {
      setErrores((problemaDe(error).errores ?? []).map(falla))
    },
  })
  const falla = ({
    campo,
    codigo,
    mensaje,
  }: {
    campo: string
    codigo: string
    mensaje: string
  }) => {
    const clase = campo.startsWith('/evidencias/') ? (campo.split('/')[2] ?? '') : null
    if (clase !== null) {
      const nombre = requeridas.find((una) => una.clase === clase)?.nombre ?? clase
      const field = idDeEvidencia(clase) + (DEL_DIA.includes(codigo) ? '-dia' : '')
      return { field, message: enPalabras(nombre, codigo, mensaje) }
    }
    if (campo === '/motivo') return { field: MOTIVO, message: t.motivoFalta }
    const puntero = campo.replace(/^\/valores/, '')
    if (puntero === '') return { message: enPalabras('', codigo, mensaje) }
    const nombre = nombreDelCampo(t, puntero)
    return { field: idDe(puntero), message: enPalabras(nombre, codigo, mensaje) }
  }
  const errorDe = (id: string) => errores.find(({ field }) => field === id)?.message ?? null
  const alEnviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (envio.isPending || evidencias.subiendo) return
    const faltas: FormError[] = requeridas.flatMap(({ clase, nombre }) => {
      const suya = evidencias.de(clase)
      const estaba = puestas.some((una) => una.clase === clase)
      if (estaba && !suya.adjunto) return []
      if (!suya.adjunto) {
        return [{ field: idDeEvidencia(clase), message: `${nombre}: ${t.archivoFalta}` }]
      }
      return leerFecha(suya.dia).ok
        ? []
        : [{ field: `${idDeEvidencia(clase)}-dia`, message: `${nombre}: ${t.fechaFalta}` }]
    })
    if (motivo.trim().length < MINIMO) faltas.unshift({ field: MOTIVO, message: t.motivoFalta })
    setErrores(faltas)
    if (faltas.length === 0) envio.mutate()
  }
  return (
    <form className="pila" noValidate onSubmit={alEnviar} aria-label={t.valoresNuevos}>
      <ErrorSummary errors={errores} />
      {envio.isError && errores.length === 0 && (
        <FalloDeCarga titulo={t.noSeEnvio} error={envio.error} />
      )}
      <RequiredLegend />
      <h2>{t.valoresNuevos}</h2>
      {camposDe(seccion).map((puntero) => (
        <Campo
          key={puntero}
          puntero={puntero}
          valores={valores}
          error={errorDe(idDe(puntero))}
          poner={(cambio) => {
            setValores({ ...valores, ...cambio })
          }}
        />
      ))}
      <TextArea
        id={MOTIVO}
        label={t.motivo}
        hint={t.motivoAyuda}
        error={errorDe(MOTIVO)}
        required
        rows={3}
        maxLength={MAXIMO}
        value={motivo}
        onChange={(evento) => {
          setMotivo(evento.target.value)
        }}
      />
      <h2>{t.evidencias}</h2>
      <p>{t.evidenciasAyuda}</p>
      {requeridas.map((requerida) => (
        <CampoDeEvidencia
          key={requerida.clase}
          requerida={requerida}
          evidencias={evidencias}
          puesta={puestas.find(({ clase }) => clase === requerida.clase)?.nombre ?? null}
          error={errorDe(idDeEvidencia(requerida.clase))}
          errorDelDia={errorDe(`${idDeEvidencia(requerida.clase)}-dia`)}
        />
      ))}
      <ButtonGroup>
        <Button
          type="submit"
          busy={envio.isPending}
          disabledReason={evidencias.subiendo ? t.esperaArchivo : null}
        >
          {envio.isPending ? t.enviando : t.enviar}
        </Button>
        <LinkButton href={paths.empresa} variant="secondary">
          {t.cancelar}
        </LinkButton>
      </ButtonGroup>
      {pregunta}
    </form>
  )
}
