import type { PeriodoPorPresentar } from '@/api/modelos'
import { paths } from '@/app/paths'
import { useNombreDeServicio } from '@/app/servicios/useNombreDeServicio'
import { useIdioma } from '@/i18n/idioma'
import { type Traduccion, useTextos } from '@/i18n/textos'
import { fecha } from '@/lib/fechas'
import { periodoLargo } from '@/lib/periodo'
import { Button, LinkButton } from '@/ui/Button'
import { DataTable } from '@/ui/DataTable/DataTable'
import type { IconName } from '@/ui/Icon'
import { Tag, type TagKind } from '@/ui/Tag'
import type { es } from '../textos.es'
import { textos } from '../textos'

interface Props {
  periodos: PeriodoPorPresentar[]
  editable: boolean
  /** Obligation whose draft is being created now. */
  iniciando: string | null
  alIniciar: (periodo: PeriodoPorPresentar) => void
}

export function TablaPeriodos({ periodos, editable, iniciando, alIniciar }: Props) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const nombreDe = useNombreDeServicio()
  const expediente = periodos[0]?.expediente
  if (!expediente) return null
  return (
    <section>
      <DataTable
        titulo={t.periodosDe(expediente.numero, nombreDe(expediente.servicio))}
        tituloVisible
        filas={periodos}
        clave={(periodo) => periodo.obligacion_id}
        tono={(periodo) => (vencida(periodo) ? 'error' : undefined)}
        columnas={[
          {
            id: 'periodo',
            titulo: t.colPeriodo,
            principal: true,
            celda: (periodo) => (
              <span id={`periodo-${periodo.obligacion_id}`} className="periodo-nombre">
                {periodoLargo(periodo.periodo, idioma)}
              </span>
            ),
          },
          {
            id: 'vence',
            titulo: t.colVence,
            celda: (periodo) => (
              <>
                {fecha(periodo.fecha_vencimiento)}
                {periodo.estado !== 'presentada' && (
                  <span className="suave menor"> · {plazo(periodo, t)}</span>
                )}
              </>
            ),
          },
          { id: 'estado', titulo: t.colEstado, celda: (periodo) => <Estado {...{ periodo, t }} /> },
          {
            id: 'accion',
            titulo: t.colAccion,
            celda: (periodo) => (
              <Accion
                periodo={periodo}
                editable={editable}
                ocupada={iniciando === periodo.obligacion_id}
                alIniciar={alIniciar}
              />
            ),
          },
        ]}
      />
    </section>
  )
}

function vencida(periodo: PeriodoPorPresentar): boolean {
  return periodo.estado !== 'presentada' && periodo.dias < 0
}

function plazo(periodo: PeriodoPorPresentar, t: Traduccion<typeof es>): string {
  return periodo.dias < 0 ? t.vencioHace(-periodo.dias) : t.venceEn(periodo.dias)
}

function Estado({ periodo, t }: { periodo: PeriodoPorPresentar; t: Traduccion<typeof es> }) {
  const [marca, icono, palabras] = ((): [TagKind, IconName, string] => {
    if (periodo.estado === 'presentada') return ['success', 'check', t.estado_presentada]
    if (periodo.estado === 'en_borrador') return ['info', 'document', t.estado_en_borrador]
    return periodo.dias < 0
      ? ['error', 'alert', t.estado_vencida]
      : ['neutral', 'clock', t.estado_sin_presentar]
  })()
  return (
    <Tag kind={marca} icon={icono}>
      {palabras}
    </Tag>
  )
}

function Accion({
  periodo,
  editable,
  ocupada,
  alIniciar,
}: {
  periodo: PeriodoPorPresentar
  editable: boolean
  ocupada: boolean
  alIniciar: (periodo: PeriodoPorPresentar) => void
}) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const nombre = (
    <span className="solo-lectores">{t.iniciarDe(periodoLargo(periodo.periodo, idioma))}</span>
  )
  if (periodo.fur_id) {
    return (
      <LinkButton small variant="quiet" href={paths.fur(periodo.fur_id)}>
        {t.verFur}
        {nombre}
      </LinkButton>
    )
  }
  if (periodo.autoliquidacion_id) {
    return (
      <LinkButton
        small
        variant={editable ? 'primary' : 'quiet'}
        href={paths.autoliquidacion(periodo.autoliquidacion_id)}
      >
        {editable ? t.continuar : t.verBorrador}
        {nombre}
      </LinkButton>
    )
  }
  if (!editable) return <span className="suave">{t.soloConsulta}</span>
  return (
    <Button
      small
      variant="secondary"
      busy={ocupada}
      onClick={() => {
        alIniciar(periodo)
      }}
    >
      {t.iniciar}
      {nombre}
    </Button>
  )
}
