import type { PeriodoPublicado, SeriePublicada } from '@/api/modelos'
import { paths } from '@/app/paths'
import { usePermiso } from '@/app/sesion/usePersona'
import { useTextos } from '@/i18n/textos'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { Tag } from '@/ui/Tag'
import { cubre } from './vistas'
import { Dias, diasEscritos } from './Piezas'
import { textos } from './textos'
import { NormaDeVersion, RegistroDeVersion, ValorDeVersion, VersionesAnteriores } from './Version'

interface Props {
  serie: SeriePublicada
  periodos: PeriodoPublicado[]
  hoy: string
}

/** A row for each period, with the value in force; what it was before is folded under it. */
export function TablaDePeriodos({ serie, periodos, hoy }: Props) {
  const t = useTextos(textos)
  const puede = usePermiso('publicar_valores')
  const { unidad } = serie
  const columnas: Columna<PeriodoPublicado>[] = [
    {
      id: 'periodo',
      titulo: t.colPeriodo,
      principal: true,
      celda: (periodo) => (
        <span className="publicados-marcas publicados-periodo">
          <strong>
            <Dias {...periodo} />
          </strong>
          {periodo.versiones.length > 0 && cubre(periodo, hoy) && (
            <Tag kind="info">{t.rigeHoy}</Tag>
          )}
        </span>
      ),
    },
    {
      id: 'valor',
      titulo: t.colValor,
      celda: ({ versiones: [version] }) =>
        version ? (
          <ValorDeVersion version={version} unidad={unidad} />
        ) : (
          <Tag kind="neutral">{t.sinPublicar}</Tag>
        ),
    },
    {
      id: 'norma',
      titulo: t.colNorma,
      celda: ({ versiones: [version] }) => (version ? <NormaDeVersion version={version} /> : '–'),
    },
    {
      id: 'registro',
      titulo: t.colRegistro,
      celda: ({ versiones: [version] }) =>
        version ? <RegistroDeVersion version={version} /> : '–',
    },
    {
      id: 'usos',
      titulo: t.colUsos,
      numerica: true,
      celda: ({ versiones: [version] }) => version?.autoliquidaciones ?? '–',
    },
  ]
  if (puede) {
    columnas.push({
      id: 'accion',
      titulo: t.colAccion,
      celda: (periodo) => <Acciones codigo={serie.codigo} periodo={periodo} />,
    })
  }
  return (
    <div className="publicados-tabla">
      <DataTable
        titulo={t.periodos}
        columnas={columnas}
        filas={periodos}
        clave={({ desde }) => desde}
        tono={({ versiones: [version] }) =>
          !version || version.por_confirmar ? 'aviso' : undefined
        }
        detalle={(periodo) =>
          periodo.versiones.length > 1 && (
            <VersionesAnteriores
              versiones={periodo.versiones.slice(1)}
              unidad={unidad}
              periodo={diasEscritos(periodo, t)}
            />
          )
        }
      />
    </div>
  )
}

function Acciones({ codigo, periodo }: { codigo: string; periodo: PeriodoPublicado }) {
  const t = useTextos(textos)
  const { desde, hasta, versiones } = periodo
  const [version] = versiones
  const enlaces = [
    [version ? t.corregir : t.registrar, paths.registrarPublicado(codigo, { desde, hasta })],
    ...(version?.por_confirmar
      ? [
          [
            t.confirmar,
            paths.registrarPublicado(codigo, { desde, hasta, confirmar: 'si' }),
          ] as const,
        ]
      : []),
  ] as const
  return (
    <span className="publicados-acciones">
      {enlaces.map(([texto, href]) => (
        <a key={texto} href={href} className="publicados-accion">
          {texto}
          <span className="solo-lectores">{t.delPeriodo(diasEscritos(periodo, t))}</span>
        </a>
      ))}
    </span>
  )
}
