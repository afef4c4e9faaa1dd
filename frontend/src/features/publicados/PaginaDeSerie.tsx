import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useSearchParams } from 'react-router'
import type { SeriePublicada } from '@/api/modelos'
import { clienteDeConsultas } from '@/app/consultas'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { usePermiso } from '@/app/sesion/usePersona'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useTextos } from '@/i18n/textos'
import { LinkButton } from '@/ui/Button'
import { CopyButton } from '@/ui/CopyButton'
import { SummaryList } from '@/ui/SummaryList'
import { Titulo } from '@/ui/Titulo'
import { consultaPendientes, consultaSerie } from './consultas'
import { Valor } from './Piezas'
import './publicados.css'
import { Periodos } from './Periodos'
import { TablaDePropuestas } from './TablaDePropuestas'
import { Cobertura, PorRevisar } from './TablaDeSeries'
import { textos } from './textos'

const codigoDe = (params: URLSearchParams) => params.get('codigo') ?? ''

export function loader({ request }: LoaderFunctionArgs) {
  const codigo = codigoDe(new URL(request.url).searchParams)
  return clienteDeConsultas.ensureQueryData(consultaSerie(codigo))
}

/** A series with every value it has had, who answers for each and what used it. */
export function Component() {
  const t = useTextos(textos)
  const codigo = codigoDe(useSearchParams()[0])
  const { data } = useSuspenseQuery(consultaSerie(codigo))
  const { serie } = data
  const puede = usePermiso('publicar_valores')
  return (
    <div className="pila-ancha">
      <div className="pila">
        <p className="no-imprimir">
          <a href={paths.ministerioPublicados}>‹ {t.volver}</a>
        </p>
        <Titulo documentTitle={serie.nombre}>
          <TextoDelServidor>{serie.nombre}</TextoDelServidor>
        </Titulo>
        <p className="lectura">
          <TextoDelServidor>{serie.descripcion}</TextoDelServidor>
        </p>
        <Hechos serie={serie} />
        <p className="fila no-imprimir">
          {puede && (
            <LinkButton href={paths.registrarPublicado(codigo)}>{t.registrarSiguiente}</LinkButton>
          )}
          <a href={paths.tarifa(codigo)}>{t.verEnTarifas}</a>
        </p>
      </div>
      {serie.pendientes > 0 && <Pendientes codigo={codigo} />}
      <Periodos key={codigo} completa={data} />
    </div>
  )
}

function Hechos({ serie }: { serie: SeriePublicada }) {
  const t = useTextos(textos)
  const palabras = t as Record<string, unknown>
  const cada = palabras[`cada_${serie.cada}`]
  return (
    <div className="lectura">
      <SummaryList
        compact
        rows={[
          {
            key: 'autoridad',
            label: t.autoridad,
            value: <TextoDelServidor>{serie.autoridad}</TextoDelServidor>,
          },
          {
            key: 'codigo',
            label: t.codigo,
            value: (
              <span className="fila">
                <code>{serie.codigo}</code>
                <span className="no-imprimir">
                  <CopyButton value={serie.codigo} what={t.codigoCopia} />
                </span>
              </span>
            ),
          },
          { key: 'cada', label: t.cada, value: typeof cada === 'string' ? cada : serie.cada },
          {
            key: 'vigente',
            label: t.colVigente,
            value: serie.vigente ? (
              <strong>
                <Valor valor={serie.vigente.valor} unidad={serie.unidad} />
              </strong>
            ) : (
              t.ninguno
            ),
          },
          { key: 'cubierta', label: t.colCubierta, value: <Cobertura serie={serie} /> },
          { key: 'revisar', label: t.colAviso, value: <PorRevisar serie={serie} /> },
        ]}
      />
    </div>
  )
}

function Pendientes({ codigo }: { codigo: string }) {
  const t = useTextos(textos)
  const pendientes = useQuery(consultaPendientes(1, codigo))
  return (
    <section className="pila" aria-labelledby="por-decidir">
      <h2 id="por-decidir">{t.porDecidir}</h2>
      {pendientes.isError && (
        <FalloDeCarga
          titulo={t.falloPendientes}
          error={pendientes.error}
          alReintentar={() => void pendientes.refetch()}
        />
      )}
      {pendientes.data && (
        <TablaDePropuestas titulo={t.porDecidir} propuestas={pendientes.data.datos} />
      )}
    </section>
  )
}
