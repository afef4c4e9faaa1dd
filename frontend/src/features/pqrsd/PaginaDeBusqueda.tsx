import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { SeguimientoPqrsd } from '@/api/modelos'
import { useProblema } from '@/api/problemaATexto'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora, fechaLarga } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { SummaryList } from '@/ui/SummaryList'
import { TextField } from '@/ui/TextField'
import { Titulo } from '@/ui/Titulo'
import { buscar } from './consultas'
import { DiasRestantes, EstadoDePqrsd, usePalabras } from './Piezas'
import './pqrsd.css'
import { textos } from './textos'

/** Where a request stands, with its number and the identification it was filed with. */
export function Component() {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const [radicado, setRadicado] = useState('')
  const [identificacion, setIdentificacion] = useState('')
  const [errores, setErrores] = useState<FormError[]>([])
  const busqueda = useMutation({ mutationFn: () => buscar(radicado, identificacion) })
  const errorDe = (campo: string) => errores.find(({ field }) => field === campo)?.message ?? null
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (busqueda.isPending) return
    const faltan: FormError[] = []
    if (radicado.trim() === '') faltan.push({ field: 'buscar-radicado', message: t.falta_radicado })
    if (identificacion.trim() === '')
      faltan.push({ field: 'buscar-identificacion', message: t.falta_identificacion })
    setErrores(faltan)
    if (faltan.length === 0) busqueda.mutate()
  }
  return (
    <div className="pila">
      <Titulo>{t.busquedaTitulo}</Titulo>
      <p className="lectura">{t.busquedaIntro}</p>
      <form className="pila lectura" aria-label={t.busquedaTitulo} onSubmit={enviar} noValidate>
        <ErrorSummary errors={errores} />
        <TextField
          id="buscar-radicado"
          label={t.radicado}
          hint={t.radicadoAyuda}
          width="medium"
          required
          error={errorDe('buscar-radicado')}
          inputMode="numeric"
          maxLength={40}
          autoComplete="off"
          value={radicado}
          onChange={(evento) => {
            setRadicado(evento.target.value)
          }}
        />
        <TextField
          id="buscar-identificacion"
          label={t.identificacion}
          width="medium"
          required
          error={errorDe('buscar-identificacion')}
          maxLength={40}
          autoComplete="off"
          value={identificacion}
          onChange={(evento) => {
            setIdentificacion(evento.target.value)
          }}
        />
        <div className="fila">
          <Button type="submit" icon="search" busy={busqueda.isPending}>
            {t.buscar}
          </Button>
        </div>
      </form>
      {busqueda.isError && (
        <Alert kind="error" live title={t.noHallada}>
          <p>{enPalabras(busqueda.error).mensaje}</p>
        </Alert>
      )}
      {busqueda.data && <Seguimiento key={busqueda.submittedAt} hallada={busqueda.data} />}
    </div>
  )
}

function Seguimiento({ hallada }: { hallada: SeguimientoPqrsd }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const palabras = usePalabras()
  const titulo = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    titulo.current?.focus()
  }, [])
  const siguiente = (t as Record<string, unknown>)[`siguiente_${hallada.estado}`]
  return (
    <section className="pila lectura" aria-labelledby="seguimiento">
      <h2 id="seguimiento" tabIndex={-1} ref={titulo}>
        {hallada.radicado}
      </h2>
      <p className="fila">
        <EstadoDePqrsd estado={hallada.estado} />
        <DiasRestantes dias={hallada.dias_restantes} estado={hallada.estado} />
      </p>
      {typeof siguiente === 'string' && <p>{siguiente}</p>}
      <SummaryList
        compact
        rows={[
          { key: 'tipo', label: t.tipo, value: palabras('tipo', hallada.tipo) },
          { key: 'recibida', label: t.recibida, value: fechaHora(hallada.registrada_en, idioma) },
          { key: 'cuenta', label: t.cuentaDesde, value: fechaLarga(hallada.radicada_el, idioma) },
          { key: 'vence', label: t.venceEl, value: fechaLarga(hallada.vence_el, idioma) },
          { key: 'anexos', label: t.anexosRotulo, value: t.anexos(hallada.adjuntos) },
          { key: 'correo', label: t.avisosA, value: hallada.correo },
        ]}
      />
      <h3>{t.camino}</h3>
      <ol className="pqrsd-pasos">
        {hallada.pasos.map(({ estado, ocurrido_en }) => (
          <li key={ocurrido_en + estado}>
            {palabras('estado', estado)}{' '}
            <span className="suave">({fechaHora(ocurrido_en, idioma)})</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
