import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '@/ui/Button'
import { TextField } from '@/ui/TextField'

interface Props {
  id: string
  etiqueta: string
  ayuda?: string
  boton: string
  /** Of the button that empties it, when there is one. */
  quitar?: string
  valor: string
  alBuscar: (texto: string) => void
  /** What narrows the list besides the text. */
  children?: ReactNode
}

/** The text that a list is searched by, and its other filters. */
export function Buscador({ id, etiqueta, ayuda, boton, quitar, valor, alBuscar, children }: Props) {
  const [texto, setTexto] = useState(valor)
  const buscar = (evento: FormEvent) => {
    evento.preventDefault()
    alBuscar(texto.trim())
  }
  const campo = (
    <TextField
      id={id}
      type="search"
      label={etiqueta}
      hint={ayuda}
      width="medium"
      maxLength={100}
      value={texto}
      onChange={(evento) => {
        setTexto(evento.target.value)
      }}
    />
  )
  const resto = (
    <>
      {children}
      <Button type="submit" icon="search">
        {boton}
      </Button>
      {quitar && valor && (
        <Button
          variant="quiet"
          onClick={() => {
            setTexto('')
            alBuscar('')
            document.getElementById(id)?.focus()
          }}
        >
          {quitar}
        </Button>
      )}
    </>
  )
  // A field with a hint is taller than its neighbours: it has a line for itself.
  return (
    <form
      role="search"
      aria-label={boton}
      onSubmit={buscar}
      className={ayuda ? 'pila-corta' : 'fila'}
    >
      {campo}
      {ayuda ? <div className="fila">{resto}</div> : resto}
    </form>
  )
}
