import { useQuery } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useMemo, useState } from 'react'
import { problemaDe } from '@/api/problemaATexto'
import { useHoy } from '@/app/reloj/useHoy'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { LiveRegion } from '@/ui/LiveRegion'
import { Skeleton } from '@/ui/Loading'
import { Titulo } from '@/ui/Titulo'
import '../simulador.css'
import { Campo } from './Campo'
import { type CampoDeForma, erroresDeCampo, idDe, revisar, type Valores, valoresDe } from './forma'
import { Imposible, RESULTADO } from './Marco'
import { textos } from './textos'
import { useFocoEnResultado, type useForma } from './useForma'

interface Props<P, R> {
  titulo: string
  guia: string
  rotulo: string
  forma: ReturnType<typeof useForma>
  /** What was chosen before the fields: it travels in the address too. */
  fijos: CampoDeForma[]
  campos: CampoDeForma[]
  /** Those of what the address asks for, which may be another calculation than the one typed. */
  guardados: CampoDeForma[]
  /** The chosen calculation has nothing to compute: there is no form, and it says why. */
  motivo?: ReactNode
  pedidoDe: (valores: Valores) => P
  clave: string
  calcular: (pedido: P) => Promise<R>
  /** Between the choice and the fields. */
  explicacion?: ReactNode
  /** The fields, where they go. */
  cuerpo: (pintar: (campo: CampoDeForma) => ReactNode) => ReactNode
  resultado: (resultado: R) => ReactNode
  /** A choice that empties what does not serve it. */
  alElegir?: (campo: string) => string[]
}

const NINGUNO: FormError[] = []

/** A form that asks the server for a figure; its address is the simulation. */
export function Calculadora<P, R>(props: Props<P, R>) {
  const { forma, fijos, campos, clave, calcular, resultado, pedidoDe } = props
  const { params, direccion, escritos, poner, ir } = forma
  const t = useTextos(textos)
  const idioma = useIdioma()
  const hoy = useHoy()
  const [locales, setLocales] = useState(NINGUNO)
  const todos = [...fijos, ...campos]
  const pedidos = props.motivo ? null : valoresDe(params, [...fijos, ...props.guardados])
  const consulta = useQuery({
    queryKey: ['simulador', clave, pedidos],
    queryFn: () => calcular(pedidoDe(pedidos ?? {})),
    enabled: pedidos !== null,
  })
  const nombres = todos.map((campo) => campo.nombre).join(' ')
  const deApi = useMemo(
    () =>
      consulta.error
        ? erroresDeCampo(problemaDe(consulta.error), nombres.split(' '), t, idioma)
        : NINGUNO,
    [consulta.error, nombres, t, idioma],
  )
  const enfocar = useFocoEnResultado(RESULTADO, consulta.data)
  const errores = locales.length > 0 ? locales : deApi
  const revision = revisar(escritos, todos, t)
  const escrita = revision.ok ? new URLSearchParams(revision.valores).toString() : null

  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (!revision.ok) {
      setLocales(revision.errores)
      return
    }
    setLocales(NINGUNO)
    if (escrita === direccion && consulta.isError) void consulta.refetch()
    enfocar(escrita === direccion)
    ir(new URLSearchParams(revision.valores))
  }
  const pintar = (campo: CampoDeForma) => (
    <Campo
      key={campo.nombre}
      campo={campo}
      hoy={hoy}
      texto={escritos[campo.nombre] ?? campo.usual ?? ''}
      error={errores.find((error) => error.field === idDe(campo.nombre))?.message ?? null}
      alCambiar={(texto) => {
        const sobran = props.alElegir?.(campo.nombre) ?? []
        const quedan = Object.entries(escritos).filter(([nombre]) => !sobran.includes(nombre))
        if (sobran.length > 0) setLocales(NINGUNO)
        poner({ ...Object.fromEntries(quedan), [campo.nombre]: texto })
      }}
    />
  )

  return (
    <>
      <div className="pila">
        <div className="no-imprimir">
          <ErrorSummary errors={errores} />
        </div>
        <Titulo>{props.titulo}</Titulo>
        <p className="lectura no-imprimir">{props.guia}</p>
        <form className="pila no-imprimir" aria-label={props.rotulo} onSubmit={enviar} noValidate>
          <div className="simulador-eleccion">{fijos.map(pintar)}</div>
          {props.explicacion}
          {props.motivo ?? (
            <>
              {props.cuerpo(pintar)}
              <Button type="submit" busy={consulta.isFetching}>
                {t.calcular}
              </Button>
            </>
          )}
        </form>
        <LiveRegion visible>
          {consulta.data !== undefined && escrita !== direccion && (
            <p className="simulador-cambio no-imprimir">{t.cambio}</p>
          )}
        </LiveRegion>
      </div>
      {consulta.isError && deApi.length === 0 && (
        <Imposible error={consulta.error} alReintentar={() => void consulta.refetch()} />
      )}
      {consulta.isLoading && <Skeleton lines={6} />}
      {consulta.data !== undefined && resultado(consulta.data)}
    </>
  )
}
