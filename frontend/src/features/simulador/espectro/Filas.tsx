import type { ReactNode } from 'react'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { Fieldset } from '@/ui/Choice'
import type { CampoDeForma, Escritos } from '../forma/forma'
import { idDe, sinFila } from '../forma/forma'
import { type Grupo, nombresDeFila } from './campos'
import { textos } from './textos'

interface Props {
  grupo: Grupo
  filas: CampoDeForma[][]
  escritos: Escritos
  poner: (escritos: Escritos) => void
  pintar: (campo: CampoDeForma) => ReactNode
}

/** Rows of fields that can be added and taken away. */
export function Filas({ grupo, filas, escritos, poner, pintar }: Props) {
  const t = useTextos(textos)
  const agregar = () => {
    const nuevos = nombresDeFila(grupo, undefined).map(
      (campo) => [`${grupo}.${String(filas.length)}.${campo}`, ''] as const,
    )
    poner({ ...escritos, ...Object.fromEntries(nuevos) })
    const primero = nuevos[0]?.[0]
    // The new row is there after this render; whoever asked for it goes on writing in it.
    if (primero) requestAnimationFrame(() => document.getElementById(idDe(primero))?.focus())
  }
  return (
    <Fieldset legend={t[grupo]} id={idDe(grupo)}>
      <div className="pila">
        {filas.map((fila, indice) => (
          <div key={indice} className="simulador-fila">
            <div className="simulador-campos">{fila.map(pintar)}</div>
            {filas.length > 1 && (
              <Button
                variant="quiet"
                onClick={() => {
                  poner(sinFila(escritos, grupo, indice))
                }}
              >
                {t[`${grupo}_quitar`](indice + 1)}
              </Button>
            )}
          </div>
        ))}
        <div>
          <Button variant="secondary" small onClick={agregar}>
            {t[`${grupo}_agregar`]}
          </Button>
        </div>
      </div>
    </Fieldset>
  )
}
