import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { problemaDe } from '@/api/problemaATexto'
import { useHoy } from '@/app/reloj/useHoy'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import type { FormError } from '@/ui/ErrorSummary'
import type { Palabras } from './Campos'
import {
  type Borrador,
  borradorDe,
  type Esquema,
  leerDireccion,
  type Leido,
  revisar,
} from './esquema'
import { deFaltas, deProblema } from './errores'
import { textos } from './textos'

export const RESULTADO = 'resultado-simulacion'

export interface Formulario<P, R> {
  esquema: Esquema
  palabras: Palabras
  pedidoDe: (leido: Leido) => P
  pedir: (pedido: P) => Promise<R>
  /** «/pagos/0/valor» → «pagos.0.valor»; null if it is of no field. */
  claveDe: (puntero: string) => string | null
}

const NINGUNO: FormError[] = []

/** A form whose address is the simulation: what is typed, what is asked and what came back. */
export function useSimulacion<P, R>(formulario: Formulario<P, R>) {
  const { esquema, palabras, pedidoDe, pedir, claveDe } = formulario
  const t = useTextos(textos)
  const idioma = useIdioma()
  const hoy = useHoy()
  const [params, setParams] = useSearchParams()
  const direccion = params.toString()
  const [borrador, poner] = useBorrador(direccion, esquema, hoy)
  const [locales, setLocales] = useState(NINGUNO)
  const leido = useMemo(
    () => leerDireccion(new URLSearchParams(direccion), esquema),
    [direccion, esquema],
  )
  const pedido = useMemo(() => leido && pedidoDe(leido), [leido, pedidoDe])
  // It saves nothing: the same question always has the same answer, so it is kept as a reading.
  const simulacion = useQuery({
    queryKey: ['simulador', esquema.prefijo, pedido],
    queryFn: () => pedir(pedido as P),
    enabled: pedido !== null,
  })
  const deApi = useMemo(
    () =>
      simulacion.error
        ? deProblema(problemaDe(simulacion.error), claveDe, esquema, palabras, t, idioma)
        : NINGUNO,
    [simulacion.error, claveDe, esquema, palabras, t, idioma],
  )
  const enfocar = useFocoEnResultado(simulacion.data)
  const revision = revisar(borrador, esquema, hoy)
  const calcular = () => {
    if (!revision.ok) {
      setLocales(deFaltas(revision.faltas, esquema, palabras, t))
      return
    }
    setLocales(NINGUNO)
    const igual = revision.params.toString() === direccion
    if (igual && simulacion.isError) void simulacion.refetch()
    enfocar(igual)
    setParams(revision.params, { preventScrollReset: true })
  }
  return {
    borrador,
    poner,
    hoy,
    calcular,
    simulacion,
    errores: locales.length > 0 ? locales : deApi,
    hayErroresDeCampo: deApi.length > 0,
    alDia: revision.ok && revision.params.toString() === direccion,
    direccion,
  }
}

export type Simulador = ReturnType<typeof useSimulacion>

/** The form starts again from an address that it did not write itself. */
function useBorrador(direccion: string, esquema: Esquema, hoy: string) {
  const leer = () => borradorDe(new URLSearchParams(direccion), esquema)
  const [estado, setEstado] = useState(() => ({ direccion, borrador: leer() }))
  if (estado.direccion !== direccion) {
    const revision = revisar(estado.borrador, esquema, hoy)
    const propia = revision.ok && revision.params.toString() === direccion
    setEstado({ direccion, borrador: propia ? estado.borrador : leer() })
  }
  const poner = (borrador: Borrador) => {
    setEstado({ direccion, borrador })
  }
  return [estado.borrador, poner] as const
}

/** After «Calcular», and only then, the result takes the focus when it arrives. */
function useFocoEnResultado(resultado: unknown) {
  const pendiente = useRef(false)
  useEffect(() => {
    if (!pendiente.current || !resultado) return
    pendiente.current = false
    document.getElementById(RESULTADO)?.focus()
  }, [resultado])
  return (yaEsta: boolean) => {
    pendiente.current = !yaEsta
    if (yaEsta) document.getElementById(RESULTADO)?.focus()
  }
}
