import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { Details } from '@/ui/Details'
import type { Fila } from './filas'
import { TablaDeValores } from './TablaDeValores'

/** Where a row becomes a card and a page of them has no end: the width of a telephone. */
const DE_TELEFONO = '(max-width: 47.99rem)'

export const idDeArea = (codigo: string) => `area-${codigo}`

/** Who asks for an area by its name, or with its address, wants to see it. */
export function abrirArea(id: string) {
  const plegada = document.getElementById(id)?.closest('details')
  if (plegada) plegada.open = true
}

/** The address names an area before its values have come: the browser did not find it then. */
function useAreaDeLaDireccion(id: string) {
  const pedida = useLocation().hash === `#${id}`
  useEffect(() => {
    if (!pedida) return
    abrirArea(id)
    const titulo = document.getElementById(id)
    titulo?.scrollIntoView()
    titulo?.focus({ preventScroll: true })
  }, [pedida, id])
}

interface Props {
  id: string
  nombre: string
  filas: Fila[]
  /** On a telephone too: somebody looked for what is in it. */
  abierta: boolean
}

/** The values of an area; on a telephone, closed until somebody asks for it. */
export function Area({ id, nombre, filas, abierta }: Props) {
  const [deTelefono] = useState(() => window.matchMedia(DE_TELEFONO).matches)
  useAreaDeLaDireccion(id)
  const titulo = (
    <h3 id={id} tabIndex={-1}>
      {nombre}
    </h3>
  )
  const tabla = <TablaDeValores titulo={nombre} filas={filas} />
  return (
    <section className="pila tarifas-area" aria-labelledby={id}>
      {deTelefono ? (
        <Details onPaper summary={titulo} open={abierta}>
          {tabla}
        </Details>
      ) : (
        <>
          {titulo}
          {tabla}
        </>
      )}
    </section>
  )
}
