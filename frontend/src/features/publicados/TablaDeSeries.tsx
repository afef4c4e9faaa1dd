import type { SeriePublicada } from '@/api/modelos'
import { paths } from '@/app/paths'
import { useHoy } from '@/app/reloj/useHoy'
import { usePermiso } from '@/app/sesion/usePersona'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useTextos } from '@/i18n/textos'
import { fecha } from '@/lib/fechas'
import { LinkButton } from '@/ui/Button'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { Tag } from '@/ui/Tag'
import { faltaDesde } from './cobertura'
import { POR_CONFIRMAR } from './vistas'
import { Valor } from './Piezas'
import { textos } from './textos'

/** What each authority publishes, until when it is known and what somebody must look at. */
export function TablaDeSeries({ series }: { series: SeriePublicada[] }) {
  const t = useTextos(textos)
  const puede = usePermiso('publicar_valores')
  const columnas: Columna<SeriePublicada>[] = [
    {
      id: 'serie',
      titulo: t.colSerie,
      principal: true,
      celda: ({ codigo, nombre }) => (
        <a href={paths.publicado(codigo)}>
          <TextoDelServidor>{nombre}</TextoDelServidor>
        </a>
      ),
    },
    {
      id: 'autoridad',
      titulo: t.colAutoridad,
      celda: ({ autoridad }) => <TextoDelServidor>{autoridad}</TextoDelServidor>,
    },
    {
      id: 'vigente',
      titulo: t.colVigente,
      celda: ({ vigente, unidad }) =>
        vigente ? (
          <strong>
            <Valor valor={vigente.valor} unidad={unidad} />
          </strong>
        ) : (
          t.ninguno
        ),
    },
    { id: 'cubierta', titulo: t.colCubierta, celda: (serie) => <Cobertura serie={serie} /> },
    { id: 'aviso', titulo: t.colAviso, celda: (serie) => <PorRevisar serie={serie} /> },
  ]
  if (puede) {
    columnas.push({
      id: 'accion',
      titulo: t.colAccion,
      celda: ({ codigo, nombre }) => (
        <LinkButton variant="secondary" small href={paths.registrarPublicado(codigo)}>
          {t.registrarSiguiente}
          <span className="solo-lectores">{t.deSerie(nombre)}</span>
        </LinkButton>
      ),
    })
  }
  return (
    <div className="publicados-series">
      <DataTable
        titulo={t.series}
        columnas={columnas}
        filas={series}
        clave={({ codigo }) => codigo}
      />
    </div>
  )
}

/** Until when there is a value, and a warning where one is or will soon be missing. */
export function Cobertura({ serie }: { serie: SeriePublicada }) {
  const t = useTextos(textos)
  const falta = faltaDesde(serie, useHoy())
  const { cubierta_hasta: hasta, vigente } = serie
  return (
    <span className="publicados-marcas">
      <span>{hasta ? fecha(hasta) : vigente ? t.sinFin : t.ninguno}</span>
      {falta && (
        <Tag kind="warning" icon="alert">
          {t.faltaDesde(fecha(falta))}
        </Tag>
      )}
    </span>
  )
}

/** How many values nobody has read in their source, and how many nobody published. */
export function PorRevisar({ serie }: { serie: SeriePublicada }) {
  const t = useTextos(textos)
  const { codigo, por_confirmar, demostrativos } = serie
  if (por_confirmar === 0 && demostrativos === 0) return <>{t.nadaPorRevisar}</>
  return (
    <span className="publicados-marcas">
      {por_confirmar > 0 && (
        <a href={paths.publicado(codigo, POR_CONFIRMAR)}>
          {t.cuantosPorConfirmar(por_confirmar)}
          <span className="solo-lectores">{t.deSerie(serie.nombre)}</span>
        </a>
      )}
      {demostrativos > 0 && <Tag kind="warning">{t.cuantosDemostracion(demostrativos)}</Tag>}
    </span>
  )
}
