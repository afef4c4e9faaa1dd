import { useEffect, useRef } from 'react'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { Fieldset } from '@/ui/Choice'
import { Cajas, type PropsDeCampos } from './Campos'
import { type Fila, filasDe } from './direccion'
import { claveDeFila, type Grupo, idDe } from './esquema'
import { nombreDeFila, palabra } from './palabras'
import { textos } from './textos'

/** Rows that one adds and takes away; the focus goes to what was added, or to the way to add. */
export function Filas({ nombre, ...props }: PropsDeCampos & { nombre: string }) {
  const grupo = props.formulario.esquema.grupos[nombre]
  return grupo ? <FilasDe {...props} {...{ nombre, grupo }} /> : null
}

function FilasDe(props: PropsDeCampos & { nombre: string; grupo: Grupo }) {
  const { formulario, palabras, nombre, grupo } = props
  const { esquema, borrador, poner } = formulario
  const t = useTextos(textos)
  const enfocar = useRef<string | null>(null)
  const filas = filasDe(borrador, nombre, grupo)
  const { campos, minimo = 0, maximo } = grupo
  const agregar = idDe(esquema, `${nombre}-agregar`)
  useEffect(() => {
    if (enfocar.current) document.getElementById(enfocar.current)?.focus()
    enfocar.current = null
  }, [filas.length])
  const poniendo = (nuevas: Fila[]) => {
    poner({ ...borrador, grupos: { ...borrador.grupos, [nombre]: nuevas } })
  }
  const filaDe = palabra(palabras, `${nombre}_fila`) ?? nombre
  return (
    <div className="pila">
      {filas.map((fila, indice) => (
        <Fieldset
          key={fila.id}
          className="simulador-fila"
          legend={nombreDeFila(nombre, indice, palabras, t)}
        >
          <div className="simulador-campos">
            <Cajas
              {...{ formulario, palabras, campos }}
              grupo={nombre}
              valores={fila.campos}
              nombre={(clave) => claveDeFila(nombre, indice, clave)}
              alCambiar={(valores) => {
                poniendo(filas.map((f) => (f.id === fila.id ? { ...f, campos: valores } : f)))
              }}
            />
          </div>
          {filas.length > minimo && (
            <Button
              variant="quiet"
              small
              icon="close"
              aria-label={t.quitarFila(filaDe, indice + 1)}
              onClick={() => {
                enfocar.current = agregar
                poniendo(filas.filter((f) => f.id !== fila.id))
              }}
            >
              {t.quitar}
            </Button>
          )}
        </Fieldset>
      ))}
      <div>
        <Button
          id={agregar}
          variant="secondary"
          small
          disabledReason={filas.length < maximo ? null : t.demasiadas(maximo)}
          onClick={() => {
            const primero = campos[0]?.clave ?? ''
            enfocar.current = idDe(esquema, claveDeFila(nombre, filas.length, primero))
            const id = Math.max(-1, ...filas.map((f) => f.id)) + 1
            poniendo([...filas, { id, campos: {} }])
          }}
        >
          {palabra(palabras, `${nombre}_agregar`)}
        </Button>
      </div>
    </div>
  )
}
