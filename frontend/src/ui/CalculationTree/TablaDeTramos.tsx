import { useEffect, useRef } from 'react'
import { useTextos } from '@/i18n/textos'
import { cantidad } from './cantidad'
import './CalculationTree.css'
import { Confianza, Vigencia } from './Detalle'
import { textos } from './textos'
import type { LineaCalculo } from './tipos'
import { Valor } from './Valor'

/** Up to this many legs are shown at once; a debt of years opens on demand. */
const TRAMOS_A_LA_VISTA = 8

interface Props {
  titulo: string
  tramos: LineaCalculo[]
  total: LineaCalculo
}

export function TablaDeTramos({ titulo, tramos, total }: Props) {
  const t = useTextos(textos)
  const tabla = <Tabla titulo={titulo} tramos={tramos} total={total} />
  if (tramos.length <= TRAMOS_A_LA_VISTA) return tabla
  return <Plegable resumen={t.verTramos(tramos.length)}>{tabla}</Plegable>
}

function Tabla({ titulo, tramos, total }: Props) {
  const t = useTextos(textos)
  // Operands that every leg shares under the same name become columns, in the order they come.
  const columnas = [...new Set(tramos.flatMap((tramo) => tramo.operandos.map((o) => o.nombre)))]
  const conParametro = tramos.some((tramo) => tramo.parametro)
  return (
    // A table wider than a phone scrolls inside its own box, reachable with the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="calculo-desplazable" role="region" aria-label={titulo} tabIndex={0}>
      <table className="calculo-tramos">
        <caption>{titulo}</caption>
        <thead>
          <tr>
            <th scope="col">{t.tramo}</th>
            {columnas.map((nombre) => (
              <th key={nombre} scope="col" className="calculo-numerica">
                {nombre}
              </th>
            ))}
            {conParametro && <th scope="col">{t.parametro}</th>}
            <th scope="col" className="calculo-numerica">
              {t.exacto}
            </th>
          </tr>
        </thead>
        <tbody>
          {tramos.map((tramo, indice) => (
            <tr key={`${tramo.codigo}-${String(indice)}`}>
              <th scope="row">{tramo.concepto}</th>
              {columnas.map((nombre) => (
                <td key={nombre} className="calculo-numerica">
                  {operandoDe(tramo, nombre)}
                </td>
              ))}
              {conParametro && (
                <td>
                  {tramo.parametro && (
                    <>
                      <strong className="calculo-cifra">
                        {cantidad(tramo.parametro.valor, tramo.parametro.unidad)}
                      </strong>
                      <span className="calculo-fuente">
                        <Vigencia parametro={tramo.parametro} />
                        <br />
                        {[tramo.parametro.norma, tramo.parametro.articulo]
                          .filter(Boolean)
                          .join(', ')}
                        <br />
                        <Confianza parametro={tramo.parametro} />
                      </span>
                    </>
                  )}
                </td>
              )}
              <td className="calculo-numerica">{cantidad(tramo.valor_exacto, 'COP')}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={columnas.length + (conParametro ? 2 : 1)}>
              {t.total}
            </th>
            <td className="calculo-numerica">
              <Valor valor={total.valor} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function operandoDe(tramo: LineaCalculo, nombre: string): string {
  const operando = tramo.operandos.find((o) => o.nombre === nombre)
  return operando ? cantidad(operando.valor, operando.unidad) : ''
}

/** Closed on the screen, always open on paper: a printed calculation hides nothing. */
function Plegable({ resumen, children }: { resumen: string; children: React.ReactNode }) {
  const referencia = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const abrir = () => {
      if (referencia.current) referencia.current.open = true
    }
    window.addEventListener('beforeprint', abrir)
    return () => {
      window.removeEventListener('beforeprint', abrir)
    }
  }, [])
  return (
    <details ref={referencia} className="calculo-plegable">
      <summary>{resumen}</summary>
      {children}
    </details>
  )
}
