import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { nuevaClaveIdempotencia } from '@/api/client'
import type { Autoliquidacion, Liquidacion } from '@/api/modelos'
import { ErrorDeApi, esCodigo, SIN_CONEXION } from '@/api/problema'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { usePersona } from '@/app/sesion/usePersona'
import { type Traduccion, useTextos } from '@/i18n/textos'
import { dinero } from '@/lib/dinero'
import { fecha } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { Checkbox } from '@/ui/Choice'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { type Borrador, useBorrador } from '../borrador'
import { presentar } from '../consultas'
import { olvidarCola } from '../guardado/colas'
import type { es } from '../textos.es'
import { textos } from '../textos'
import { YaSePresento } from './YaSePresento'
import { useEnLinea } from '@/app/useEnLinea'

const JURAMENTO = 'juramento'

interface Props {
  liquidacion: Liquidacion
  /** Why these figures are not yet the ones to file, if they are not. */
  pendiente: string | null
  /** The total that was on the screen when the server answered with another. */
  totalAnterior: string | null
  alCambiarTotal: (anterior: string) => void
}

/** The act itself: oath, one button, one effect however many times it is pressed. */
export function Presentar({ liquidacion, pendiente, totalAnterior, alCambiarTotal }: Props) {
  const t = useTextos(textos)
  const borrador = useBorrador()
  const enLinea = useEnLinea()
  const [jurado, setJurado] = useState(false)
  const [errores, setErrores] = useState<FormError[]>([])
  const envio = usePresentacion(borrador, liquidacion, () => {
    setJurado(false)
    alCambiarTotal(liquidacion.total)
  })

  const distinto = totalAnterior !== null && totalAnterior !== liquidacion.total

  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    const falta = jurado ? [] : [{ field: JURAMENTO, message: t.juramentoFalta }]
    setErrores(falta)
    if (falta.length === 0 && !envio.isPending) envio.mutate()
  }

  return (
    <form className="pila" onSubmit={enviar} noValidate>
      <ErrorSummary errors={errores} />
      {(distinto || esCodigo(envio.error, 'VALORES_CAMBIARON')) && (
        <Alert kind="warning" title={t.cambiaronTitulo} live>
          <p>
            {distinto
              ? t.cambiaronTexto(dinero(totalAnterior), dinero(liquidacion.total))
              : t.cambiaronRevise}
          </p>
        </Alert>
      )}
      <FalloDePresentacion error={envio.error} />
      <p>
        {t.totalSiPaga(fecha(liquidacion.fecha_pago))}:{' '}
        <strong className="sin-corte">{dinero(liquidacion.total)}</strong>
      </p>
      <Checkbox
        id={JURAMENTO}
        label={t.juramento}
        hint={t.juramentoLey}
        checked={jurado}
        error={errores[0]?.message ?? null}
        onChange={(evento) => {
          setJurado(evento.target.checked)
        }}
      />
      <p className="menor suave">{t.presentarNota}</p>
      <Button
        type="submit"
        busy={envio.isPending}
        disabledReason={
          yaPresentada(envio.error)
            ? t.yaSePresentoNota
            : (pendiente ?? razonDeEspera(enLinea, borrador.estado.tipo, t))
        }
      >
        {envio.isPending ? t.presentando : t.presentar}
      </Button>
    </form>
  )
}

function razonDeEspera(
  enLinea: boolean,
  guardado: Borrador['estado']['tipo'],
  t: Traduccion<typeof es>,
): string | null {
  if (!enLinea || guardado === 'sin_conexion') return t.sinConexionPresentar
  if (guardado === 'rechazado') return t.noSeGuardo
  return guardado === 'al_dia' ? null : t.guardandoPresentar
}

/**
 * One key for one intention. It is made when the page opens and stays the same on every retry;
 * only another version, date or total is another intention.
 */
function usePresentacion(
  { autoliquidacion, cola }: Borrador,
  // The day is that of the figures on the screen, never that of a box nobody worked out.
  { total, fecha_pago: fechaPago }: Liquidacion,
  alCambiarValores: () => void,
) {
  const navegar = useNavigate()
  const cache = useQueryClient()
  const persona = usePersona()
  const claves = useRef(new Map<string, string>())
  const { id } = autoliquidacion

  return useMutation({
    mutationFn: () => {
      const version = cola.version()
      const intencion = `${String(version)}|${fechaPago}|${total}`
      const clave = claves.current.get(intencion) ?? nuevaClaveIdempotencia()
      claves.current.set(intencion, clave)
      return presentar({ id, version, clave, fechaPago, totalMostrado: total })
    },
    onSuccess: async ({ fur }) => {
      if (persona) olvidarCola(id, persona)
      // Lists, home and obligations all changed; this page's own questions end with it.
      cache.removeQueries({ type: 'inactive' })
      // Replaced: going back from the receipt must not lead to a form that was already filed.
      await navegar(paths.fur(fur.id), { replace: true, state: { recienPresentada: true } })
    },
    onError: (error) => {
      const actual = error instanceof ErrorDeApi ? error.problema.actual : null
      if (actual) cola.chocar(actual as Autoliquidacion)
      if (esCodigo(error, 'VALORES_CAMBIARON')) alCambiarValores()
    },
  })
}

/** Somebody filed it first, perhaps the same person in another tab. */
function yaPresentada(error: unknown): error is ErrorDeApi {
  return esCodigo(error, 'PERIODO_YA_PRESENTADO')
}

function FalloDePresentacion({ error }: { error: Error | null }) {
  const t = useTextos(textos)
  if (!error || esCodigo(error, 'VALORES_CAMBIARON')) return null
  if (yaPresentada(error)) return <YaSePresento furId={error.problema.fur_id} />
  const sinRespuesta =
    error instanceof ErrorDeApi &&
    (error.problema.codigo === SIN_CONEXION || error.problema.status >= 500)
  if (sinRespuesta) {
    return (
      <Alert kind="warning" title={t.noSabemosTitulo} live>
        <p>{t.noSabemosTexto}</p>
      </Alert>
    )
  }
  return <FalloDeCarga titulo={t.noSePresento} error={error} />
}
