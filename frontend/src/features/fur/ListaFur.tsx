import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { FurResumen } from '@/api/modelos'
import { Termino } from '@/app/glosario/Termino'
import { Resultados } from '@/app/listas/Resultados'
import { paths } from '@/app/paths'
import { useReloj } from '@/app/reloj/reloj'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { pesos } from '@/lib/dinero'
import { fecha, fechaDelInstante } from '@/lib/fechas'
import { numeroFurAgrupado } from '@/lib/numeroFur'
import { periodoCorto } from '@/lib/periodo'
import { Button, LinkButton } from '@/ui/Button'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { Titulo } from '@/ui/Titulo'
import { consultaLista } from './consultas'
import { EstadoFur, useTipoFur } from './EstadoFur'
import { escribirFiltros, type FiltrosFur, hayFiltros, leerFiltros, SIN_FILTROS } from './filtros'
import { CAMPO_NUMERO, FormularioFiltros } from './FormularioFiltros'
import './fur.css'
import { textos } from './textos'

export function Component() {
  const t = useTextos(textos)
  const [params, setParams] = useSearchParams()
  const filtros = leerFiltros(params)
  const lista = useQuery(consultaLista(filtros))
  const hoy = useReloj()?.hoy
  const poner = (nuevos: FiltrosFur) => {
    setParams(escribirFiltros(nuevos), { preventScrollReset: true })
  }
  return (
    <div className="pila-ancha">
      <div>
        <Titulo>{t.titulo}</Titulo>
        <p className="lectura">
          {t.intro} <Termino clave="fur">{t.queEs}</Termino>
        </p>
      </div>
      <FormularioFiltros filtros={filtros} alFiltrar={poner} hoy={hoy} />
      <section className="pila" aria-label={t.lista}>
        <Resultados
          lista={lista}
          cuenta={t.cuenta}
          fallo={t.fallo}
          hrefFor={(pagina) =>
            `${paths.furs}?${escribirFiltros({ ...filtros, pagina }).toString()}`
          }
          vacio={
            <Vacio
              alQuitar={
                hayFiltros(filtros)
                  ? () => {
                      poner(SIN_FILTROS)
                      document.getElementById(CAMPO_NUMERO)?.focus()
                    }
                  : null
              }
            />
          }
        >
          {(filas) => <Tabla filas={filas} />}
        </Resultados>
      </section>
    </div>
  )
}

function Tabla({ filas }: { filas: FurResumen[] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const tipo = useTipoFur()
  const columnas: Columna<FurResumen>[] = [
    {
      id: 'numero',
      titulo: t.colNumero,
      principal: true,
      celda: (fur) => (
        <>
          <a href={paths.fur(fur.id)} className="fur-numero">
            {numeroFurAgrupado(fur.numero)}
          </a>
          <span className="fur-tipo">{tipo(fur.tipo)}</span>
        </>
      ),
    },
    {
      id: 'periodo',
      titulo: t.colPeriodo,
      celda: (fur) => (fur.periodo ? periodoCorto(fur.periodo, idioma) : '–'),
    },
    { id: 'expediente', titulo: t.colExpediente, celda: (fur) => fur.expediente_numero ?? '–' },
    {
      id: 'generado',
      titulo: t.colGenerado,
      soloAncha: true,
      celda: (fur) => fecha(fechaDelInstante(fur.generado_en)),
    },
    { id: 'limite', titulo: t.colLimite, celda: (fur) => fecha(fur.fecha_limite_pago) },
    {
      id: 'total',
      titulo: t.colTotal,
      numerica: true,
      celda: (fur) => <strong>{pesos(fur.total)}</strong>,
    },
    { id: 'estado', titulo: t.colEstado, celda: (fur) => <EstadoFur fur={fur} /> },
  ]
  return <DataTable titulo={t.titulo} columnas={columnas} filas={filas} clave={(fur) => fur.id} />
}

/** Nothing yet, or nothing that matches: `alQuitar` is there when filters hide the rest. */
function Vacio({ alQuitar }: { alQuitar: (() => void) | null }) {
  const t = useTextos(textos)
  return alQuitar ? (
    <EmptyState
      title={t.vacioFiltroTitulo}
      icon="search"
      actions={
        <Button variant="secondary" onClick={alQuitar}>
          {t.quitarFiltros}
        </Button>
      }
    >
      {t.vacioFiltroTexto}
    </EmptyState>
  ) : (
    <EmptyState
      title={t.vacioTitulo}
      actions={
        <LinkButton variant="secondary" href={paths.autoliquidaciones}>
          {t.irAAutoliquidaciones}
        </LinkButton>
      }
    >
      {t.vacioTexto}
    </EmptyState>
  )
}
