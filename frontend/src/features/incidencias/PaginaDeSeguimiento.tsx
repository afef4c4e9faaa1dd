import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { SeguimientoIncidencia } from '@/api/modelos'
import { useProblema } from '@/api/problemaATexto'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { SummaryList } from '@/ui/SummaryList'
import { TextField } from '@/ui/TextField'
import { Titulo } from '@/ui/Titulo'
import { buscar } from './consultas'
import { EstadoDeCaso } from './Piezas'
import { textos } from './textos'

/** Where a case stands, with its number and the address it was reported with. */
export function Component() {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const [caso, setCaso] = useState('')
  const [correo, setCorreo] = useState('')
  const [errores, setErrores] = useState<FormError[]>([])
  const busqueda = useMutation({ mutationFn: () => buscar(caso, correo) })
  const errorDe = (campo: string) => errores.find(({ field }) => field === campo)?.message ?? null
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (busqueda.isPending) return
    const faltan: FormError[] = []
    if (caso.trim() === '') faltan.push({ field: 'seguir-caso', message: t.falta_caso })
    if (correo.trim() === '') faltan.push({ field: 'seguir-correo', message: t.falta_correo })
    setErrores(faltan)
    if (faltan.length === 0) busqueda.mutate()
  }
  return (
    <div className="pila lectura">
      <Titulo>{t.seguimientoTitulo}</Titulo>
      <p>{t.seguimientoIntro}</p>
      <form className="pila" aria-label={t.seguimientoTitulo} onSubmit={enviar} noValidate>
        <ErrorSummary errors={errores} />
        <TextField
          id="seguir-caso"
          label={t.caso}
          hint={t.casoAyuda}
          width="medium"
          required
          error={errorDe('seguir-caso')}
          inputMode="numeric"
          maxLength={40}
          autoComplete="off"
          value={caso}
          onChange={(evento) => {
            setCaso(evento.target.value)
          }}
        />
        <TextField
          id="seguir-correo"
          label={t.correo}
          type="email"
          inputMode="email"
          required
          error={errorDe('seguir-correo')}
          maxLength={254}
          autoComplete="email"
          value={correo}
          onChange={(evento) => {
            setCorreo(evento.target.value)
          }}
        />
        <div className="fila">
          <Button type="submit" icon="search" busy={busqueda.isPending}>
            {t.buscar}
          </Button>
        </div>
      </form>
      {busqueda.isError && (
        <Alert kind="error" live title={t.noHallado}>
          <p>{enPalabras(busqueda.error).mensaje}</p>
        </Alert>
      )}
      {busqueda.data && <Hallado key={busqueda.submittedAt} hallado={busqueda.data} />}
    </div>
  )
}

function Hallado({ hallado }: { hallado: SeguimientoIncidencia }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const titulo = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    titulo.current?.focus()
  }, [])
  const siguiente = (t as Record<string, unknown>)[`siguiente_${hallado.estado}`]
  const cuando = (instante: string | null) => (instante ? fechaHora(instante, idioma) : t.sinDato)
  return (
    <section className="pila-corta" aria-labelledby="hallado">
      <h2 id="hallado" tabIndex={-1} ref={titulo}>
        {hallado.caso}
      </h2>
      <p>
        <EstadoDeCaso estado={hallado.estado} />
      </p>
      {typeof siguiente === 'string' && <p>{siguiente}</p>}
      <SummaryList
        compact
        rows={[
          { key: 'reportado', label: t.reportado, value: cuando(hallado.registrada_en) },
          { key: 'revision', label: t.enRevisionDesde, value: cuando(hallado.revisada_en) },
          { key: 'terminado', label: t.terminado, value: cuando(hallado.terminada_en) },
        ]}
      />
    </section>
  )
}
