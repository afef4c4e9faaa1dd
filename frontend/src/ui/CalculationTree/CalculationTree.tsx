import { useTextos } from '@/i18n/textos'
import { Conector, Detalle } from './Detalle'
import './CalculationTree.css'
import { TablaDeTramos } from './TablaDeTramos'
import { textos } from './textos'
import type { LineaCalculo } from './tipos'
import { Valor } from './Valor'

interface Props {
  linea: LineaCalculo
  /** Level of the heading of the root; its legs go one below. */
  nivel?: 2 | 3
  /** Left out when the page already says concept and value above. */
  sinEncabezado?: boolean
}

/** Every figure opened into its arithmetic: formula, operands, parameter, rounding and norm. */
export function CalculationTree({ linea, nivel = 3, sinEncabezado = false }: Props) {
  return (
    <div className="calculo-arbol">
      <Nodo linea={linea} nivel={nivel} sinEncabezado={sinEncabezado} />
    </div>
  )
}

/** The same for several figures side by side, as in a whole liquidation. */
export function CalculationList({ lineas, nivel = 3 }: { lineas: LineaCalculo[]; nivel?: 2 | 3 }) {
  return (
    <ol className="calculo-lista">
      {lineas.map((linea, indice) => (
        <li key={`${linea.codigo}-${String(indice)}`} className="calculo-arbol">
          <Nodo linea={linea} nivel={nivel} />
        </li>
      ))}
    </ol>
  )
}

function Nodo({
  linea,
  nivel,
  sinEncabezado,
}: {
  linea: LineaCalculo
  nivel: number
  sinEncabezado?: boolean
}) {
  const t = useTextos(textos)
  const Titulo = `h${Math.min(nivel, 6)}` as 'h3'
  const tramos = linea.lineas.length > 1 && linea.lineas.every(esTramo)
  return (
    <div className="calculo-nodo">
      {!sinEncabezado && (
        <div className="calculo-encabezado">
          <Titulo lang="es" className="calculo-concepto">
            {linea.concepto}
          </Titulo>
          <Valor valor={linea.valor} className="calculo-valor" />
        </div>
      )}
      <Detalle linea={linea} />
      {tramos ? (
        <TablaDeTramos titulo={t.tramosDe(linea.concepto)} tramos={linea.lineas} total={linea} />
      ) : (
        linea.lineas.length > 0 && (
          <>
            <Conector texto={t.resultaDe} />
            <ol className="calculo-lista">
              {linea.lineas.map((hija, indice) => (
                <li key={`${hija.codigo}-${String(indice)}`} className="calculo-hija">
                  <Nodo linea={hija} nivel={sinEncabezado ? nivel : nivel + 1} />
                </li>
              ))}
            </ol>
          </>
        )
      )}
    </div>
  )
}

/** Parts of the same kind (a rate each, a service each) read better as rows than as paragraphs. */
function esTramo(linea: LineaCalculo, _indice: number, hermanas: LineaCalculo[]): boolean {
  return linea.codigo === hermanas[0]?.codigo && linea.lineas.length === 0
}
