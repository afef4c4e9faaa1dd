import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { api, datos } from '@/api/client'
import type { Proceso } from '@/api/modelos'
import { Resultados } from '@/app/listas/Resultados'
import { useFiltrosDeLista } from '@/app/listas/useFiltrosDeLista'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import { type Traduccion, useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { Button } from '@/ui/Button'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import type { IconName } from '@/ui/Icon'
import { Select } from '@/ui/Select'
import { Tag, type TagKind } from '@/ui/Tag'
import { Titulo } from '@/ui/Titulo'
import type { es } from './textos.es'
import { textos } from './textos'

const ESTADOS = ['pendiente', 'hecho', 'fallido'] as const

const consulta = (estado: string, pagina: number) =>
  queryOptions({
    queryKey: ['procesos', estado, pagina],
    queryFn: () =>
      datos(
        api.GET('/api/v1/procesos', {
          params: { query: { estado: estado || undefined, pagina } },
        }),
      ),
    placeholderData: keepPreviousData,
    // An operations page shows now, not half a minute ago.
    staleTime: 0,
  })

/** The outbox: what was done after each use case, what waits and what failed. */
export function Component() {
  const t = useTextos(textos)
  const { valor, pagina, poner, hrefFor } = useFiltrosDeLista(paths.ministerioProcesos)
  const estado = ESTADOS.find((uno) => uno === valor('estado')) ?? ''
  const lista = useQuery(consulta(estado, pagina))
  return (
    <div className="pila">
      <Titulo>{t.titulo}</Titulo>
      <p className="lectura">{t.intro}</p>
      <div className="fila">
        <Select
          label={t.estado}
          placeholder={t.todos}
          value={estado}
          onChange={(evento) => {
            poner({ estado: evento.target.value })
          }}
          options={ESTADOS.map((valor) => ({ value: valor, label: t[`estado_${valor}`] }))}
        />
        <Button variant="secondary" busy={lista.isFetching} onClick={() => void lista.refetch()}>
          {t.actualizar}
        </Button>
      </div>
      <Resultados
        lista={lista}
        cuenta={t.cuenta}
        fallo={t.fallo}
        hrefFor={hrefFor}
        vacio={
          <EmptyState title={t.vacio} icon="check">
            {t.vacioTexto}
          </EmptyState>
        }
      >
        {(filas) => <Tabla filas={filas} />}
      </Resultados>
    </div>
  )
}

function Tabla({ filas }: { filas: Proceso[] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const columnas: Columna<Proceso>[] = [
    {
      id: 'tipo',
      titulo: t.colTipo,
      principal: true,
      celda: (proceso) => nombreDelTrabajo(proceso.tipo, t),
    },
    {
      id: 'objeto',
      titulo: t.colObjeto,
      celda: ({ fur, correo }) => {
        if (correo) return correo.destinatario
        if (!fur) return '–'
        return (
          <>
            {fur.numero}
            <br />
            {fur.operador}
          </>
        )
      },
    },
    { id: 'estado', titulo: t.colEstado, celda: (proceso) => <Estado estado={proceso.estado} /> },
    {
      id: 'intentos',
      titulo: t.colIntentos,
      numerica: true,
      celda: (proceso) => proceso.intentos,
    },
    {
      id: 'creado',
      titulo: t.colCreado,
      celda: (proceso) => fechaHora(proceso.creado_en, idioma),
    },
    {
      id: 'hecho',
      titulo: t.colHecho,
      celda: (proceso) => (proceso.hecho_en ? fechaHora(proceso.hecho_en, idioma) : '–'),
    },
    {
      id: 'siguiente',
      titulo: t.colSiguiente,
      celda: (proceso) =>
        proceso.estado === 'pendiente' ? fechaHora(proceso.disponible_desde, idioma) : '–',
    },
    { id: 'error', titulo: t.colError, celda: (proceso) => proceso.ultimo_error ?? '–' },
  ]
  return (
    <DataTable
      titulo={t.titulo}
      columnas={columnas}
      filas={filas}
      clave={(proceso) => proceso.id}
    />
  )
}

/** A job newer than this page shows as it came. */
function nombreDelTrabajo(tipo: string, t: Traduccion<typeof es>): string {
  const nombre = (t as Record<string, unknown>)[`tipo_${tipo}`]
  return typeof nombre === 'string' ? nombre : tipo
}

function Estado({ estado }: { estado: string }) {
  const t = useTextos(textos)
  const aspecto: Record<string, [TagKind, IconName, string]> = {
    pendiente: ['info', 'clock', t.estado_pendiente],
    hecho: ['success', 'check', t.estado_hecho],
    fallido: ['error', 'alert', t.estado_fallido],
  }
  const [marca, icono, palabras] = aspecto[estado] ?? ['neutral', 'info', estado]
  return (
    <Tag kind={marca} icon={icono}>
      {palabras}
    </Tag>
  )
}
