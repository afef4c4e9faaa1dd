import { type ReactNode, useEffect, useRef } from 'react'
import { type Traduccion, useTextos } from '@/i18n/textos'
import { cantidad, nombreDeOperando } from './cantidad'
import { fecha } from '@/lib/fechas'
import './CalculationTree.css'
import { Confianza, Vigencia } from './Detalle'
import { textos } from './textos'
import type { es } from './textos.es'
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
  const conParametro = tramos.some((tramo) => tramo.parametro)
  const yaDichos = ['desde', 'hasta', ...(conParametro ? ['tasa'] : [])]
  const columnas = [
    ...new Set(tramos.flatMap((tramo) => tramo.operandos.map((o) => o.nombre))),
  ].filter((nombre) => !yaDichos.includes(nombre))
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
                {nombreDeOperando(nombre, t)}
              </th>
            ))}
            {conParametro && <th scope="col">{t.parametro}</th>}
            <th scope="col" className="calculo-numerica">
              {t.valor}
            </th>
          </tr>
        </thead>
        <tbody>
          {tramos.map((tramo, indice) => (
            <tr key={`${tramo.codigo}-${String(indice)}`}>
              <th scope="row">{nombreDelTramo(tramo)}</th>
              {columnas.map((nombre) => (
                <td key={nombre} className="calculo-numerica">
                  {operandoDe(tramo, nombre, t)}
                </td>
              ))}
              {conParametro && (
                <td>
                  {tramo.parametro && (
                    <>
                      <strong className="calculo-cifra">
                        {cantidad(tramo.parametro.valor, tramo.parametro.unidad, t)}
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
              <td className="calculo-numerica">
                <Valor valor={tramo.valor} />
              </td>
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

function operandoDe(tramo: LineaCalculo, nombre: string, t: Traduccion<typeof es>): string {
  const operando = tramo.operandos.find((o) => o.nombre === nombre)
  return operando ? cantidad(operando.valor, operando.unidad, t) : ''
}

/** A leg is known by its days; one without days, by its name. */
function nombreDelTramo(tramo: LineaCalculo): string {
  const dia = (nombre: string) => tramo.operandos.find((o) => o.nombre === nombre)?.valor
  const desde = dia('desde')
  const hasta = dia('hasta')
  return desde && hasta ? `${fecha(desde)} – ${fecha(hasta)}` : tramo.concepto
}

/** Closed on the screen, always open on paper: a printed calculation hides nothing. */
function Plegable({ resumen, children }: { resumen: string; children: ReactNode }) {
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
