import { Fragment, type ReactNode, useId } from 'react'
import { useTextos } from '@/i18n/textos'
import './DataTable.css'
import { textos } from './textos'
import { useDesborde } from './useDesborde'

export interface Columna<F> {
  id: string
  titulo: string
  celda: (fila: F) => ReactNode
  /** Amounts and counts: right-aligned, tabular figures. */
  numerica?: boolean
  ordenable?: boolean
  /** The cell that names the row: it heads the card on a phone and is read with every cell. */
  principal?: boolean
  /** Left out of the card on a phone, when the card says it otherwise. */
  soloAncha?: boolean
}

export interface Orden {
  columna: string
  descendente: boolean
}

interface Seleccion<F> {
  elegidas: ReadonlySet<string>
  alternar: (fila: F) => void
  /** Why a row cannot be chosen; shown as text, never only as a grey box. */
  motivoBloqueo?: (fila: F) => string | null
  rotulo: (fila: F) => string
}

interface Props<F> {
  /** Name of the table for assistive technology, and visible if `tituloVisible`. */
  titulo: string
  tituloVisible?: boolean
  columnas: Columna<F>[]
  filas: F[]
  clave: (fila: F) => string
  orden?: Orden
  alOrdenar?: (orden: Orden) => void
  /** A second line under the row, across all columns. */
  detalle?: (fila: F) => ReactNode
  /** A calm mark at the edge of the row; the words are in a cell, never only here. */
  tono?: (fila: F) => 'error' | 'aviso' | undefined
  seleccion?: Seleccion<F>
  /** What the last column amounts to. */
  pie?: { titulo: string; valor: ReactNode }
}

/**
 * Changing `display` for the phone cards makes some browsers forget that this is a table, so
 * the roles are said aloud.
 */
const ROL = {
  tabla: { role: 'table' },
  grupo: { role: 'rowgroup' },
  fila: { role: 'row' },
  encabezado: { role: 'columnheader' },
  encabezadoFila: { role: 'rowheader' },
  celda: { role: 'cell' },
} as const

/** A native table with server order and paging; under 768 px each row becomes a card. */
export function DataTable<F>(props: Props<F>) {
  const { titulo, columnas, filas, clave, orden, alOrdenar, detalle, seleccion } = props
  const t = useTextos(textos)
  const idTitulo = useId()
  const { referencia, desborda } = useDesborde<HTMLDivElement>()
  const ancho = columnas.length + (seleccion ? 1 : 0)

  return (
    <div className="tabla-marco">
      {alOrdenar && orden && (
        <OrdenDeTarjetas columnas={columnas} orden={orden} alOrdenar={alOrdenar} />
      )}
      <div
        ref={referencia}
        className="tabla-desplazable"
        data-desborda={desborda || undefined}
        // A region that scrolls must be reachable with the keyboard.
        {...(desborda ? { tabIndex: 0, role: 'region', 'aria-labelledby': idTitulo } : {})}
      >
        <table className="tabla" {...ROL.tabla} aria-labelledby={idTitulo}>
          <caption id={idTitulo} className={props.tituloVisible ? 'tabla-titulo' : 'solo-lectores'}>
            {titulo}
          </caption>
          <thead {...ROL.grupo}>
            <tr {...ROL.fila}>
              {seleccion && (
                <th scope="col" {...ROL.encabezado}>
                  <span className="solo-lectores">{t.seleccionar}</span>
                </th>
              )}
              {columnas.map((columna) => (
                <Encabezado key={columna.id} {...{ columna, orden, alOrdenar }} />
              ))}
            </tr>
          </thead>
          <tbody {...ROL.grupo}>
            {filas.map((fila) => {
              const extra = detalle?.(fila)
              return (
                <Fragment key={clave(fila)}>
                  <tr
                    {...ROL.fila}
                    className="tabla-fila"
                    data-tono={props.tono?.(fila)}
                    data-con-detalle={extra ? true : undefined}
                  >
                    {seleccion && <CeldaSeleccion {...{ fila, seleccion, clave: clave(fila) }} />}
                    {columnas.map((columna) => (
                      <Celda key={columna.id} columna={columna} fila={fila} />
                    ))}
                  </tr>
                  {extra && (
                    <tr {...ROL.fila} className="tabla-detalle" data-tono={props.tono?.(fila)}>
                      <td colSpan={ancho} {...ROL.celda}>
                        {extra}
                      </td>
                    </tr>
                  )}
                </Fragment>
              )
            })}
          </tbody>
          {props.pie && (
            <tfoot {...ROL.grupo}>
              <tr {...ROL.fila}>
                <th scope="row" colSpan={ancho - 1} {...ROL.encabezadoFila}>
                  {props.pie.titulo}
                </th>
                <td className="tabla-numerica" {...ROL.celda}>
                  {props.pie.valor}
                </td>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </div>
  )
}

function Encabezado<F>({
  columna,
  orden,
  alOrdenar,
}: {
  columna: Columna<F>
  orden: Orden | undefined
  alOrdenar: ((orden: Orden) => void) | undefined
}) {
  const activa = orden?.columna === columna.id
  const clase = columna.numerica ? 'tabla-numerica' : undefined
  if (!columna.ordenable || !alOrdenar) {
    return (
      <th scope="col" className={clase} {...ROL.encabezado}>
        {columna.titulo}
      </th>
    )
  }
  const sentido = activa ? (orden.descendente ? 'descending' : 'ascending') : 'none'
  return (
    <th scope="col" className={clase} aria-sort={sentido} {...ROL.encabezado}>
      <button
        type="button"
        className="tabla-ordenar"
        onClick={() => {
          alOrdenar({ columna: columna.id, descendente: activa && !orden.descendente })
        }}
      >
        {columna.titulo}
        <span aria-hidden="true" className="tabla-flecha" data-sentido={sentido} />
      </button>
    </th>
  )
}

function Celda<F>({ columna, fila }: { columna: Columna<F>; fila: F }) {
  const clase = [
    columna.numerica && 'tabla-numerica',
    columna.principal && 'tabla-principal',
    columna.soloAncha && 'tabla-solo-ancha',
  ]
    .filter(Boolean)
    .join(' ')
  const contenido = (
    <>
      {!columna.principal && (
        <span className="tabla-rotulo" aria-hidden="true">
          {columna.titulo}
        </span>
      )}
      <span className="tabla-valor">{columna.celda(fila)}</span>
    </>
  )
  return columna.principal ? (
    <th scope="row" className={clase} {...ROL.encabezadoFila}>
      {contenido}
    </th>
  ) : (
    <td className={clase} {...ROL.celda}>
      {contenido}
    </td>
  )
}

function CeldaSeleccion<F>({
  fila,
  clave,
  seleccion,
}: {
  fila: F
  clave: string
  seleccion: Seleccion<F>
}) {
  const motivo = seleccion.motivoBloqueo?.(fila) ?? null
  return (
    <td className="tabla-seleccion" {...ROL.celda}>
      {motivo === null ? (
        <label className="tabla-casilla">
          <input
            type="checkbox"
            checked={seleccion.elegidas.has(clave)}
            onChange={() => {
              seleccion.alternar(fila)
            }}
          />
          <span className="solo-lectores">{seleccion.rotulo(fila)}</span>
        </label>
      ) : (
        <span className="tabla-motivo">{motivo}</span>
      )}
    </td>
  )
}

/** On a phone the headings are gone, so the order is chosen from a list. */
function OrdenDeTarjetas<F>({
  columnas,
  orden,
  alOrdenar,
}: {
  columnas: Columna<F>[]
  orden: Orden
  alOrdenar: (orden: Orden) => void
}) {
  const t = useTextos(textos)
  const id = useId()
  const ordenables = columnas.filter((columna) => columna.ordenable)
  return (
    <div className="tabla-orden-tarjetas">
      <label htmlFor={id}>{t.ordenarPor}</label>
      <select
        id={id}
        value={`${orden.descendente ? '-' : ''}${orden.columna}`}
        onChange={(evento) => {
          const valor = evento.target.value
          alOrdenar({ columna: valor.replace(/^-/, ''), descendente: valor.startsWith('-') })
        }}
      >
        {ordenables.map(({ id: columna, titulo }) => (
          <Fragment key={columna}>
            <option value={columna}>{t.ascendente(titulo)}</option>
            <option value={`-${columna}`}>{t.descendente(titulo)}</option>
          </Fragment>
        ))}
      </select>
    </div>
  )
}
