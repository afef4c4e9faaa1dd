import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { problemaDe } from '@/api/problemaATexto'
import { useHoy } from '@/app/reloj/useHoy'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import type { FormError } from '@/ui/ErrorSummary'
import { useFocoEnResultado } from '../comun/foco'
import {
  type Borrador,
  borradorDe,
  esquemaDeDireccion,
  ilegibles,
  leerDireccion,
  type Leido,
  revisar,
} from './direccion'
import { deFaltas, deProblema, nombreDe } from './errores'
import type { Esquema, EsquemaDe } from './esquema'
import { conComunes, type Palabras } from './palabras'
import { textos } from './textos'

interface Opciones<P, R> {
  /** The same function while it says the same. */
  esquemaDe: EsquemaDe
  palabras: Palabras
  pedidoDe: (leido: Leido) => P
  pedir: (pedido: P) => Promise<R>
  /** «/pagos/0/valor» → «pagos.0.valor»; null if it is of no field. */
  claveDe: (puntero: string, esquema: Esquema) => string | null
}

/** What stopped a calculation; of another one it says nothing. */
interface Errores {
  variante: string | undefined
  errores: FormError[]
}

const NINGUNO: FormError[] = []

/** A form whose address is the simulation: what is typed, what is asked and what came back. */
export function useSimulacion<P, R>(opciones: Opciones<P, R>) {
  const { esquemaDe, pedidoDe, pedir, claveDe } = opciones
  const t = useTextos(textos)
  const palabras = useMemo(() => conComunes(opciones.palabras, t), [opciones.palabras, t])
  const idioma = useIdioma()
  const hoy = useHoy()
  const [params, setParams] = useSearchParams()
  const direccion = params.toString()
  const [borrador, poner] = useBorrador(direccion, esquemaDe, hoy)
  const esquema = esquemaDe(borrador.campos)
  const [locales, setLocales] = useState<Errores | null>(null)
  const guardado = useMemo(() => {
    const escrita = new URLSearchParams(direccion)
    const pedido = esquemaDeDireccion(escrita, esquemaDe)
    const malas = ilegibles(escrita, pedido)
    return { esquema: pedido, leido: leerDireccion(escrita, pedido), malas }
  }, [direccion, esquemaDe])
  const pedido = useMemo(() => guardado.leido && pedidoDe(guardado.leido), [guardado, pedidoDe])
  // It saves nothing: the same question always has the same answer, so it is kept as a reading.
  const simulacion = useQuery({
    queryKey: ['simulador', esquema.prefijo, pedido],
    queryFn: () => pedir(pedido as P),
    enabled: pedido !== null,
  })
  const deApi = useMemo<Errores | null>(() => {
    if (!simulacion.error) return null
    const problema = problemaDe(simulacion.error)
    const errores = deProblema(problema, claveDe, guardado.esquema, palabras, t, idioma)
    return { variante: guardado.esquema.variante, errores }
  }, [simulacion.error, claveDe, guardado, palabras, t, idioma])
  const deEsta = [locales, deApi].find((de) => de !== null && de.variante === esquema.variante)
  const errores = deEsta?.errores ?? NINGUNO
  const aLaVista = errores.length === 0 ? simulacion.data : undefined
  const enfocar = useFocoEnResultado(aLaVista)
  const revision = revisar(borrador, esquema, hoy)
  const alDia = revision.ok && revision.params.toString() === guardado.leido?.direccion
  const calcular = () => {
    if (!revision.ok) {
      const faltas = deFaltas(revision.faltas, esquema, palabras, t)
      setLocales({ variante: esquema.variante, errores: faltas })
      return
    }
    setLocales(null)
    if (alDia && simulacion.isError) void simulacion.refetch()
    enfocar(alDia && aLaVista !== undefined)
    setParams(revision.params, { preventScrollReset: true })
  }
  return {
    esquema,
    borrador,
    poner,
    hoy,
    calcular,
    simulacion,
    errores,
    hayErroresDeCampo: deApi !== null && deApi.errores.length > 0,
    alDia,
    ilegibles: guardado.malas.map((clave) => nombreDe(clave, guardado.esquema, palabras, t)),
  }
}

export type Formulario = ReturnType<typeof useSimulacion>

/** The form starts again from an address that it did not write itself. */
function useBorrador(direccion: string, esquemaDe: EsquemaDe, hoy: string) {
  const leer = () => {
    const params = new URLSearchParams(direccion)
    return borradorDe(params, esquemaDeDireccion(params, esquemaDe))
  }
  const [estado, setEstado] = useState(() => ({ direccion, borrador: leer() }))
  if (estado.direccion !== direccion) {
    const revision = revisar(estado.borrador, esquemaDe(estado.borrador.campos), hoy)
    const propia = revision.ok && revision.params.toString() === direccion
    setEstado({ direccion, borrador: propia ? estado.borrador : leer() })
  }
  const poner = (borrador: Borrador) => {
    setEstado({ direccion, borrador })
  }
  return [estado.borrador, poner] as const
}
