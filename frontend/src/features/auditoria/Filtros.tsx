import { type FormEvent, useState } from 'react'
import { useNombres } from '@/app/rastro/nombres'
import { useTextos } from '@/i18n/textos'
import { fecha } from '@/lib/fechas'
import { leerFecha } from '@/lib/leerFecha'
import { Button } from '@/ui/Button'
import { DateBox } from '@/ui/DateBox/DateBox'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { Select } from '@/ui/Select'
import { TextField } from '@/ui/TextField'
import { CAMPOS, enConsulta, type Filtros, RESULTADOS } from './filtros'
import { OBJETOS } from './Piezas'
import { textos } from './textos'

interface Props {
  filtros: Filtros
  alFiltrar: (filtros: Filtros) => void
  hoy: string | undefined
}

const escrito = (filtros: Filtros): Filtros => ({
  ...filtros,
  desde: filtros.desde && fecha(filtros.desde),
  hasta: filtros.hasta && fecha(filtros.hasta),
})

/** What is typed stays as it is until it is sought: the list follows the address. */
export function FormularioDeFiltros({ filtros, alFiltrar, hoy }: Props) {
  const t = useTextos(textos)
  const nombres = useNombres()
  const origen = JSON.stringify(filtros)
  const [estado, setEstado] = useState(() => ({ origen, borrador: escrito(filtros) }))
  // The address changed from outside: the fields follow without being mounted again.
  if (estado.origen !== origen) setEstado({ origen, borrador: escrito(filtros) })
  const [errores, setErrores] = useState<FormError[]>([])
  const { borrador } = estado
  const poner = (cambio: Partial<Filtros>) => {
    setEstado({ origen, borrador: { ...borrador, ...cambio } })
  }
  const errorDe = (campo: string) => errores.find((e) => e.field === campo)?.message ?? null
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    const [desde, hasta] = [leerFecha(borrador.desde), leerFecha(borrador.hasta)]
    const encontrados: FormError[] = []
    if (!desde.ok && desde.motivo !== 'vacia') {
      encontrados.push({ field: 'rastro-desde', message: t.desdeMal })
    }
    if (!hasta.ok && hasta.motivo !== 'vacia') {
      encontrados.push({ field: 'rastro-hasta', message: t.hastaMal })
    }
    if (desde.ok && hasta.ok && desde.fecha > hasta.fecha) {
      encontrados.push({ field: 'rastro-hasta', message: t.alReves })
    }
    setErrores(encontrados)
    if (encontrados.length > 0) return
    alFiltrar({
      ...borrador,
      persona: borrador.persona.trim(),
      operador: borrador.operador.trim(),
      desde: desde.ok ? desde.fecha : '',
      hasta: hasta.ok ? hasta.fecha : '',
    })
  }
  const texto = (campo: 'persona' | 'operador', ayuda: string) => (
    <TextField
      id={`rastro-${campo}`}
      type="search"
      label={t[campo]}
      placeholder={ayuda}
      maxLength={100}
      value={borrador[campo]}
      onChange={(evento) => {
        poner({ [campo]: evento.target.value })
      }}
    />
  )
  const dia = (campo: 'desde' | 'hasta') => (
    <DateBox
      id={`rastro-${campo}`}
      label={t[campo]}
      value={borrador[campo]}
      onChange={(valor) => {
        poner({ [campo]: valor })
      }}
      error={errorDe(`rastro-${campo}`)}
      today={hoy}
    />
  )
  return (
    <form role="search" aria-label={t.buscar} className="pila" onSubmit={enviar} noValidate>
      <ErrorSummary errors={errores} />
      <div className="rastro-filtros">
        {texto('persona', t.personaAyuda)}
        {texto('operador', t.operadorAyuda)}
        {dia('desde')}
        {dia('hasta')}
        <Select
          label={t.objeto}
          placeholder={t.todos}
          value={borrador.objeto}
          onChange={(evento) => {
            poner({ objeto: evento.target.value })
          }}
          options={OBJETOS.map((valor) => ({ value: valor, label: nombres.objeto(valor) }))}
        />
        <Select
          label={t.resultado}
          placeholder={t.todos}
          value={borrador.resultado}
          onChange={(evento) => {
            poner({ resultado: evento.target.value })
          }}
          options={RESULTADOS.map((valor) => ({ value: valor, label: t[`resultado_${valor}`] }))}
        />
        <div className="fila">
          <Button type="submit" icon="search">
            {t.buscar}
          </Button>
          {Object.keys(enConsulta(filtros)).length > 0 && (
            <Button
              variant="quiet"
              onClick={() => {
                setErrores([])
                alFiltrar(
                  Object.fromEntries(CAMPOS.map((campo) => [campo, ''])) as unknown as Filtros,
                )
                document.getElementById('rastro-persona')?.focus()
              }}
            >
              {t.quitar}
            </Button>
          )}
        </div>
      </div>
    </form>
  )
}
