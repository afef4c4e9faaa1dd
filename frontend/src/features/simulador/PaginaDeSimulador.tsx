import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Familia } from '@/api/modelos'
import { problemaDe } from '@/api/problemaATexto'
import { clienteDeConsultas } from '@/app/consultas'
import { useHoy } from '@/app/reloj/useHoy'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import type { FormError } from '@/ui/ErrorSummary'
import { Titulo } from '@/ui/Titulo'
import { type Borrador, borradorDe, ilegibles, pedidoDe, revisar } from './borrador'
import { useFocoEnResultado } from './comun/foco'
import { Marco } from './comun/Marco'
import { consultaFamilias, consultaSimulacion } from './consultas'
import { erroresDeCampo } from './errores'
import { Formulario } from './Formulario'
import { OtrosCalculos } from './OtrosCalculos'
import { Resultado, type VistaDeEspera } from './Resultado'
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
  const malas = ilegibles(params, familias, t)
  const seLee = malas.length === 0
  const pedido = useMemo(
    () => (seLee ? pedidoDe(new URLSearchParams(direccion)) : null),
    [direccion, seLee],
  )
  const simulacion = useQuery(consultaSimulacion(pedido))
  const deApi = useMemo(
    () =>
      simulacion.error && familia
        ? erroresDeCampo(problemaDe(simulacion.error), familia, t, idioma)
        : NINGUNO,
    [simulacion.error, familia, t, idioma],
  )
  const errores = locales.length > 0 ? locales : deApi
  const aLaVista = errores.length === 0 ? simulacion.data : undefined
  const enfocar = useFocoEnResultado(aLaVista)
  if (!familia) return <Titulo>{t.titulo}</Titulo>

  const revision = revisar(borrador, familia, hoy, t)
  const calcular = () => {
    if (!revision.ok) {
      setLocales(revision.errores)
      return
    }
    setLocales(NINGUNO)
    const nueva = revision.params
    if (nueva.toString() === direccion && simulacion.isError) void simulacion.refetch()
    enfocar(nueva.toString() === direccion && aLaVista !== undefined)
    if (espera) nueva.set('espera', espera)
    setParams(nueva, { preventScrollReset: true })
  }
  const verEspera = (vista: VistaDeEspera) => {
    const nueva = new URLSearchParams(direccion)
    if (vista) nueva.set('espera', vista)
    setParams(nueva, { preventScrollReset: true, replace: true })
  }
  const simulada = familias.find((f) => f.codigo === simulacion.data?.familia)

  return (
    <Marco
      titulo={t.titulo}
      guia={t.guia}
      nombreDelFormulario={t.formulario}
      simulador={{
        simulacion,
        errores,
        hayErroresDeCampo: deApi.length > 0,
        alDia: revision.ok && revision.params.toString() === direccion,
        calcular,
        ilegibles: malas,
      }}
      resultado={
        simulacion.data &&
        simulada &&
        pedido && (
          <Resultado
            simulacion={simulacion.data}
            familia={simulada}
            pedido={pedido}
            espera={espera}
            alVerEspera={verEspera}
          />
        )
      }
      despues={<OtrosCalculos />}
    >
      <Formulario {...{ familias, familia, borrador, hoy, errores }} poner={setBorrador} />
    </Marco>
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

function vistaDeEspera(texto: string | null): VistaDeEspera {
  return texto === 'meses' || texto === 'dias' ? texto : null
}

function sinEspera(params: URLSearchParams): URLSearchParams {
  const otros = new URLSearchParams(params)
  otros.delete('espera')
  return otros
}
