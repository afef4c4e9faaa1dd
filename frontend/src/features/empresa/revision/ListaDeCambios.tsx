import { useQuery } from '@tanstack/react-query'
import type { CambioEnCola } from '@/api/modelos'
import { Resultados } from '@/app/listas/Resultados'
import { useFiltrosDeLista } from '@/app/listas/useFiltrosDeLista'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { Select } from '@/ui/Select'
import { Titulo } from '@/ui/Titulo'
import { consultaCola } from '../consultas'
import { EstadoDeCambio, useSeccion } from '../piezas'
import { textos } from '../textos'

const FILTROS = ['en_revision', 'abiertos', 'terminados'] as const

/** What companies ask to change: what waits longest comes first. */
export function Component() {
  const t = useTextos(textos)
  const { valor, pagina, poner, hrefFor } = useFiltrosDeLista(paths.ministerioCambiosDeEmpresa)
  const estado = FILTROS.find((uno) => uno === valor('estado')) ?? 'en_revision'
  const lista = useQuery(consultaCola(estado, pagina))
  return (
    <div className="pila">
      <Titulo>{t.colaTitulo}</Titulo>
      <p className="lectura">{t.colaIntro}</p>
      <div>
        <Select
          label={t.mostrar}
          value={estado}
          onChange={(evento) => {
            poner({ estado: evento.target.value })
          }}
          options={FILTROS.map((valor) => ({ value: valor, label: t[`filtro_${valor}`] }))}
        />
      </div>
      <Resultados
        lista={lista}
        cuenta={t.cuenta}
        fallo={t.noCargoCola}
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

function Tabla({ filas }: { filas: CambioEnCola[] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const seccion = useSeccion()
  const columnas: Columna<CambioEnCola>[] = [
    {
      id: 'empresa',
      titulo: t.colEmpresa,
      principal: true,
      celda: ({ id, empresa }) => <a href={paths.ministerioCambioDeEmpresa(id)}>{empresa}</a>,
    },
    { id: 'nit', titulo: t.nit, celda: ({ nit }) => <span className="sin-corte">{nit}</span> },
    { id: 'seccion', titulo: t.colSeccion, celda: (fila) => seccion(fila.seccion) },
    { id: 'quien', titulo: t.colQuien, celda: ({ pedido_por }) => pedido_por },
    {
      id: 'estado',
      titulo: t.colEstado,
      celda: ({ estado }) => <EstadoDeCambio estado={estado} />,
    },
    {
      id: 'enviado',
      titulo: t.colEnviado,
      celda: ({ enviado_en }) => fechaHora(enviado_en, idioma),
    },
    {
      id: 'espera',
      titulo: t.colEspera,
      celda: ({ dias_de_espera }) => (dias_de_espera === null ? '–' : t.dias(dias_de_espera)),
    },
  ]
  return (
    <DataTable titulo={t.colaTitulo} columnas={columnas} filas={filas} clave={({ id }) => id} />
  )
}
