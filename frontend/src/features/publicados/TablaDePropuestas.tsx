import type { Publicacion } from '@/api/modelos'
import { paths } from '@/app/paths'
import { usePermiso } from '@/app/sesion/usePersona'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { Dias, diasEscritos, Valor } from './Piezas'
import { textos } from './textos'
import { variacionEscrita } from './unidades'

interface Props {
  titulo: string
  propuestas: Publicacion[]
}

/** Proposals that wait, with what each would change. */
export function TablaDePropuestas({ titulo, propuestas }: Props) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const puede = usePermiso('publicar_valores')
  const columnas: Columna<Publicacion>[] = [
    {
      id: 'serie',
      titulo: t.colSerie,
      principal: true,
      celda: ({ serie }) => (
        <strong>
          <TextoDelServidor>{serie}</TextoDelServidor>
        </strong>
      ),
    },
    { id: 'periodo', titulo: t.colPeriodo, celda: (propuesta) => <Dias {...propuesta} /> },
    {
      id: 'valor',
      titulo: t.colPropuesto,
      celda: ({ valor, unidad }) => (
        <strong>
          <Valor valor={valor} unidad={unidad} />
        </strong>
      ),
    },
    { id: 'anterior', titulo: t.colAnterior, celda: (propuesta) => <Anterior {...propuesta} /> },
    {
      id: 'propuso',
      titulo: t.colPropuso,
      celda: ({ propuesta_por, propuesta_en, es_propia }) => (
        <>
          {es_propia ? t.suya : propuesta_por}
          <span className="publicados-detalle">{fechaHora(propuesta_en, idioma)}</span>
        </>
      ),
    },
    {
      id: 'accion',
      titulo: t.colAccion,
      celda: (propuesta) => (
        <a className="publicados-accion" href={paths.publicacion(propuesta.id)}>
          {puede && !propuesta.es_propia ? t.decidir : t.ver}
          <span className="solo-lectores">
            {t.propuestaDe(propuesta.serie, diasEscritos(propuesta, t))}
          </span>
        </a>
      ),
    },
  ]
  return <DataTable titulo={titulo} columnas={columnas} filas={propuestas} clave={({ id }) => id} />
}

function Anterior({ anterior, unidad }: Publicacion) {
  const t = useTextos(textos)
  if (!anterior) return <>{t.primero}</>
  const { corrige, valor, variacion } = anterior
  return (
    <>
      {corrige ? t.corrige : t.sigueA} <Valor valor={valor} unidad={unidad} />
      {variacion && (
        <span className="publicados-detalle">
          {t.variacion(variacionEscrita(variacion) ?? t.sinCambio)}
        </span>
      )}
    </>
  )
}
