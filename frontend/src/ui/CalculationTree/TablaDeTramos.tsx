import type { ReactNode } from 'react'
import { type Traduccion, useTextos } from '@/i18n/textos'
import { cantidad, nombreDeOperando } from './cantidad'
import { cita } from '@/lib/cita'
import { fecha } from '@/lib/fechas'
import { DataTable } from '../DataTable/DataTable'
import { useOpenOnPaper } from '../useOpenOnPaper'
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
  const parametro = { id: 'parametro', titulo: t.parametro, celda: fuenteDe }
  return (
    <div className="calculo-tramos">
      <DataTable
        titulo={titulo}
        tituloVisible
        filas={tramos.map((tramo, indice) => ({ ...tramo, indice }))}
        clave={({ indice }) => String(indice)}
        columnas={[
          { id: 'tramo', titulo: t.tramo, principal: true, celda: nombreDelTramo },
          ...columnas.map((nombre) => ({
            id: nombre,
            titulo: nombreDeOperando(nombre, t),
            numerica: true,
            celda: (tramo: LineaCalculo) => operandoDe(tramo, nombre, t),
          })),
          ...(conParametro ? [parametro] : []),
          {
            id: 'valor',
            titulo: t.valor,
            numerica: true,
            celda: (tramo) => <Valor valor={tramo.valor} />,
          },
        ]}
        pie={{ titulo: t.total, valor: <Valor valor={total.valor} /> }}
      />
    </div>
  )

  function fuenteDe({ parametro: dato }: LineaCalculo) {
    if (!dato) return null
    return (
      <>
        <strong className="calculo-cifra">{cantidad(dato.valor, dato.unidad, t)}</strong>
        <span className="calculo-fuente">
          <Vigencia parametro={dato} />
          <br />
          {cita(dato.norma, dato.articulo)}
          <br />
          <Confianza parametro={dato} />
        </span>
      </>
    )
  }
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

function Plegable({ resumen, children }: { resumen: string; children: ReactNode }) {
  return (
    <details ref={useOpenOnPaper()} className="calculo-plegable en-papel">
      <summary>{resumen}</summary>
      {children}
    </details>
  )
}
