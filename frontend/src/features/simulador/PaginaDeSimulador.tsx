import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Familia } from '@/api/modelos'
import { problemaDe, useProblema } from '@/api/problemaATexto'
import { clienteDeConsultas } from '@/app/consultas'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { useHoy } from '@/app/reloj/useHoy'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { LiveRegion } from '@/ui/LiveRegion'
import { Skeleton } from '@/ui/Loading'
import { Titulo } from '@/ui/Titulo'
import { type Borrador, borradorDe, pedidoDe, revisar } from './borrador'
import { consultaFamilias, consultaSimulacion } from './consultas'
import { erroresDeCampo } from './errores'
import { Formulario } from './Formulario'
import { OtrosCalculos } from './OtrosCalculos'
import { RESULTADO, Resultado, type VistaDeEspera } from './Resultado'
import './simulador.css'
import { textos } from './textos'

export function loader() {
  return clienteDeConsultas.ensureQueryData(consultaFamilias)
}

/** What would be paid, for whoever wants to know: no user, and the address is the simulation. */
export function Component() {
  const { data } = useSuspenseQuery(consultaFamilias)
  return <Simulador familias={data.datos} />
}

const NINGUNO: FormError[] = []

function Simulador({ familias }: { familias: Familia[] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const hoy = useHoy()
  const [params, setParams] = useSearchParams()
  const espera = vistaDeEspera(params.get('espera'))
  const direccion = sinEspera(params).toString()
  const [borrador, setBorrador] = useBorrador(direccion, familias, hoy)
  const familia = familias.find((f) => f.codigo === borrador.familia) ?? familias[0]
  const [locales, setLocales] = useState(NINGUNO)
  const pedido = useMemo(() => pedidoDe(new URLSearchParams(direccion)), [direccion])
  const simulacion = useQuery(consultaSimulacion(pedido))
  const deApi = useMemo(
    () =>
      simulacion.error && familia
        ? erroresDeCampo(problemaDe(simulacion.error), familia, t, idioma)
        : NINGUNO,
    [simulacion.error, familia, t, idioma],
  )
  const enfocar = useFocoEnResultado(simulacion.data)
  if (!familia) return <Titulo>{t.titulo}</Titulo>

  const errores = locales.length > 0 ? locales : deApi
  const revision = revisar(borrador, familia, hoy, t)
  const calcular = () => {
    if (!revision.ok) {
      setLocales(revision.errores)
      return
    }
    setLocales(NINGUNO)
    const nueva = revision.params
    if (nueva.toString() === direccion && simulacion.isError) void simulacion.refetch()
    enfocar(nueva.toString() === direccion)
    if (espera) nueva.set('espera', espera)
    setParams(nueva, { preventScrollReset: true })
  }
  const verEspera = (vista: VistaDeEspera) => {
    const nueva = new URLSearchParams(direccion)
    if (vista) nueva.set('espera', vista)
    setParams(nueva, { preventScrollReset: true, replace: true })
  }
  const alDia = revision.ok && revision.params.toString() === direccion
  const simulada = familias.find((f) => f.codigo === simulacion.data?.familia)

  return (
    <div className="pila-ancha">
      <div className="pila">
        <div className="no-imprimir">
          <ErrorSummary errors={errores} />
        </div>
        <Titulo>{t.titulo}</Titulo>
        <p className="lectura no-imprimir">{t.guia}</p>
        <Formulario
          {...{ familias, familia, borrador, hoy, errores }}
          calculando={simulacion.isFetching}
          poner={setBorrador}
          alEnviar={calcular}
        />
        <LiveRegion visible>{simulacion.data && !alDia && <Cambio />}</LiveRegion>
      </div>
      {simulacion.isError && deApi.length === 0 && (
        <Imposible error={simulacion.error} alReintentar={() => void simulacion.refetch()} />
      )}
      {simulacion.isLoading && <Skeleton lines={6} />}
      {simulacion.data && simulada && pedido && (
        <Resultado
          simulacion={simulacion.data}
          familia={simulada}
          pedido={pedido}
          enlace={`${location.origin}${paths.simulador}?${params.toString()}`}
          espera={espera}
          alVerEspera={verEspera}
        />
      )}
      <OtrosCalculos />
    </div>
  )
}

function Cambio() {
  const t = useTextos(textos)
  return <p className="simulador-cambio no-imprimir">{t.cambio}</p>
}

/** The rules give no value and no field is to blame: the server says why, in its own words. */
function Imposible({ error, alReintentar }: { error: unknown; alReintentar: () => void }) {
  const t = useTextos(textos)
  const { mensaje } = useProblema()(error)
  const problema = problemaDe(error)
  if (problema.status !== 422) {
    return <FalloDeCarga titulo={t.fallo} error={error} alReintentar={alReintentar} />
  }
  return (
    <Alert kind="error" live title={t.imposible}>
      <p>{mensaje}</p>
      {problema.detail && (
        <p>
          <TextoDelServidor>{problema.detail}</TextoDelServidor>
        </p>
      )}
    </Alert>
  )
}

/**
 * The form starts again from the address when this changes from outside (a link, the back
 * button); not when it was the form itself that changed it.
 */
function useBorrador(direccion: string, familias: Familia[], hoy: string) {
  const t = useTextos(textos)
  const leer = () => borradorDe(new URLSearchParams(direccion), familias, hoy)
  const [estado, setEstado] = useState(() => ({ direccion, borrador: leer() }))
  if (estado.direccion !== direccion) {
    const { borrador } = estado
    const familia = familias.find((f) => f.codigo === borrador.familia)
    const revision = familia && revisar(borrador, familia, hoy, t)
    const propia = revision?.ok && revision.params.toString() === direccion
    setEstado({ direccion, borrador: propia ? borrador : leer() })
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

function vistaDeEspera(texto: string | null): VistaDeEspera {
  return texto === 'meses' || texto === 'dias' ? texto : null
}

function sinEspera(params: URLSearchParams): URLSearchParams {
  const otros = new URLSearchParams(params)
  otros.delete('espera')
  return otros
}
