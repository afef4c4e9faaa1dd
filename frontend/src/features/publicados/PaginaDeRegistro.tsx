import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useSearchParams } from 'react-router'
import type { SeriePublicada, VersionPublicada } from '@/api/modelos'
import { problemaDe } from '@/api/problemaATexto'
import { cambio, useCambiosSinGuardar } from '@/app/cambios_sin_guardar/useCambiosSinGuardar'
import { clienteDeConsultas } from '@/app/consultas'
import { paths } from '@/app/paths'
import { useHoy } from '@/app/reloj/useHoy'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { Titulo } from '@/ui/Titulo'
import { borradorDe, revisar } from './borrador'
import { consultaSerie } from './consultas'
import { erroresDeCampo } from './errores'
import { FalloDeRegistro } from './FalloDeRegistro'
import { Formulario } from './Formulario'
import { diasEscritos } from './Piezas'
import './publicados.css'
import { textos } from './textos'
import { claseDe } from './unidades'
import { usePropuesta } from './usePropuesta'
import { NormaDeVersion, ValorDeVersion } from './Version'

export function loader({ request }: LoaderFunctionArgs) {
  const codigo = new URL(request.url).searchParams.get('codigo') ?? ''
  return clienteDeConsultas.ensureQueryData(consultaSerie(codigo))
}

/** Entering what an authority published. The address says of which series and days. */
export function Component() {
  const [params] = useSearchParams()
  const { data } = useSuspenseQuery(consultaSerie(params.get('codigo') ?? ''))
  const desde = params.get('desde')
  const hasta = params.get('hasta')
  const periodo = data.periodos.find((uno) => uno.desde === desde && uno.hasta === hasta)
  const actual = periodo?.versiones[0] ?? null
  const confirma = actual !== null && params.has('confirmar')
  return (
    <Registro key={params.toString()} {...{ serie: data.serie, desde, hasta, actual, confirma }} />
  )
}

interface Props {
  serie: SeriePublicada
  desde: string | null
  hasta: string | null
  actual: VersionPublicada | null
  confirma: boolean
}

function Registro({ serie, desde, hasta, actual, confirma }: Props) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const hoy = useHoy()
  const [inicial] = useState(() => borradorDe({ serie, hoy, desde, hasta, actual, confirma }))
  const [borrador, setBorrador] = useState(inicial)
  const { pregunta, soltar } = useCambiosSinGuardar(cambio(inicial, borrador))
  const [errores, setErrores] = useState<FormError[]>([])
  const propuesta = usePropuesta({
    alGuardar: soltar,
    alFallar: (error) => {
      setErrores(erroresDeCampo(problemaDe(error), claseDe(serie), t, idioma))
    },
  })
  const enviar = () => {
    const revision = revisar(borrador, serie, t)
    setErrores(revision.ok ? [] : revision.errores)
    if (revision.ok) propuesta.mutate(revision.nueva)
  }
  const titulo = confirma ? t.confirmarTitulo : actual ? t.corregirTitulo : t.registrarTitulo
  return (
    <div className="pila">
      <p>
        <a href={paths.publicado(serie.codigo)}>‹ {t.volverASerie}</a>
      </p>
      <ErrorSummary errors={errores} />
      {propuesta.isError && errores.length === 0 && <FalloDeRegistro error={propuesta.error} />}
      <Titulo
        documentTitle={`${titulo}: ${serie.nombre}`}
        caption={<TextoDelServidor>{serie.nombre}</TextoDelServidor>}
      >
        {titulo}
      </Titulo>
      <p className="lectura">{t.registrarGuia}</p>
      {actual && desde && (
        <section className="publicados-actual pila-corta" aria-labelledby="valor-actual">
          <h2 id="valor-actual">{t.actualTitulo(diasEscritos({ desde, hasta }, t))}</h2>
          <ValorDeVersion version={actual} unidad={serie.unidad} />
          <p className="menor">
            <NormaDeVersion version={actual} />
          </p>
          <p className="menor suave">{t.actualTexto}</p>
        </section>
      )}
      <Formulario
        {...{ serie, borrador, hoy, errores }}
        enviando={propuesta.isPending}
        poner={setBorrador}
        alEnviar={enviar}
      />
      {pregunta}
    </div>
  )
}
