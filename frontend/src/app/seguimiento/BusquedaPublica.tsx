import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useProblema } from '@/api/problemaATexto'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { TextField, type TextFieldProps } from '@/ui/TextField'
import { Titulo } from '@/ui/Titulo'

type Campo = Pick<TextFieldProps, 'label' | 'hint' | 'type' | 'inputMode' | 'autoComplete'> & {
  id: string
  /** What is said when it is left empty. */
  falta: string
}

interface Props<Hallado> {
  titulo: string
  intro: string
  boton: string
  noHallado: string
  /** The number of what was filed, and what only its people know. */
  campos: [Campo, Campo]
  buscar: (numero: string, clave: string) => Promise<Hallado>
  /** Below all of it. */
  abajo?: ReactNode
  children: (hallado: Hallado) => ReactNode
}

/** Where something that was filed stands, for whoever knows its number and one thing more. */
export function BusquedaPublica<Hallado>({ campos, buscar, children, ...t }: Props<Hallado>) {
  const enPalabras = useProblema()
  const [valores, setValores] = useState<[string, string]>(['', ''])
  const [errores, setErrores] = useState<FormError[]>([])
  const busqueda = useMutation({ mutationFn: () => buscar(...valores) })
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (busqueda.isPending) return
    const faltan = campos
      .filter((_, i) => valores[i]?.trim() === '')
      .map(({ id, falta }) => ({ field: id, message: falta }))
    setErrores(faltan)
    busqueda.reset()
    if (faltan.length === 0) busqueda.mutate()
  }
  return (
    <div className="pila lectura">
      <Titulo>{t.titulo}</Titulo>
      <p>{t.intro}</p>
      <form className="pila" aria-label={t.titulo} onSubmit={enviar} noValidate>
        <ErrorSummary errors={errores} />
        {campos.map(({ id, falta, ...campo }, i) => (
          <TextField
            key={id}
            {...campo}
            id={id}
            width="medium"
            required
            error={errores.find(({ field }) => field === id) ? falta : null}
            maxLength={campo.type === 'email' ? 254 : 40}
            value={valores[i] ?? ''}
            onChange={(evento) => {
              const escrito = evento.target.value
              setValores(([uno, otro]) => (i === 0 ? [escrito, otro] : [uno, escrito]))
            }}
          />
        ))}
        <div className="fila">
          <Button type="submit" icon="search" busy={busqueda.isPending}>
            {t.boton}
          </Button>
        </div>
      </form>
      {busqueda.isError && (
        <Alert kind="error" live title={t.noHallado}>
          <p>{enPalabras(busqueda.error).mensaje}</p>
        </Alert>
      )}
      {busqueda.data && <Foco key={busqueda.submittedAt}>{children(busqueda.data)}</Foco>}
    </div>
  )
}

/** What was found is where the person goes on reading: its heading takes the focus. */
function Foco({ children }: { children: ReactNode }) {
  const caja = useRef<HTMLDivElement>(null)
  useEffect(() => {
    caja.current?.querySelector<HTMLElement>('h2')?.focus()
  }, [])
  return <div ref={caja}>{children}</div>
}
