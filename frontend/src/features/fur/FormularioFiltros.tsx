import { type FormEvent, useState } from 'react'
import { useTextos } from '@/i18n/textos'
import { fecha } from '@/lib/fechas'
import { leerFecha } from '@/lib/leerFecha'
import { Button } from '@/ui/Button'
import { DateBox } from '@/ui/DateBox/DateBox'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { Select } from '@/ui/Select'
import { TextField } from '@/ui/TextField'
import { ESTADOS, type FiltrosFur, hayFiltros, SIN_FILTROS, TIPOS } from './filtros'
import { textos } from './textos'

interface Props {
  filtros: FiltrosFur
  alFiltrar: (filtros: FiltrosFur) => void
  hoy: string | undefined
}

/** Where focus goes when the button that removed the filters removes itself. */
export const CAMPO_NUMERO = 'fur-numero'

/** What is typed and not yet applied: dates are text until they are read. */
function borradorDe({ q, desde, hasta, tipo, estado }: FiltrosFur) {
  return { q, tipo, estado, desde: desde ? fecha(desde) : '', hasta: hasta ? fecha(hasta) : '' }
}

export function FormularioFiltros({ filtros, alFiltrar, hoy }: Props) {
  const t = useTextos(textos)
  const origen = JSON.stringify(filtros)
  const [estado, setEstado] = useState(() => ({ origen, borrador: borradorDe(filtros) }))
  // The address changed from outside: the fields follow without being mounted again.
  if (estado.origen !== origen) setEstado({ origen, borrador: borradorDe(filtros) })
  const [errores, setErrores] = useState<FormError[]>([])
  const { borrador } = estado
  const poner = (cambio: Partial<typeof borrador>) => {
    setEstado({ origen, borrador: { ...borrador, ...cambio } })
  }
  const errorDe = (campo: string) => errores.find((e) => e.field === campo)?.message ?? null

  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    const desde = leerFecha(borrador.desde)
    const hasta = leerFecha(borrador.hasta)
    const encontrados: FormError[] = []
    if (!desde.ok && desde.motivo !== 'vacia') {
      encontrados.push({ field: 'fur-desde', message: t.desdeMal })
    }
    if (!hasta.ok && hasta.motivo !== 'vacia') {
      encontrados.push({ field: 'fur-hasta', message: t.hastaMal })
    }
    if (desde.ok && hasta.ok && desde.fecha > hasta.fecha) {
      encontrados.push({ field: 'fur-hasta', message: t.alReves })
    }
    setErrores(encontrados)
    if (encontrados.length > 0) return
    alFiltrar({
      q: borrador.q.trim(),
      tipo: borrador.tipo,
      estado: borrador.estado,
      desde: desde.ok ? desde.fecha : null,
      hasta: hasta.ok ? hasta.fecha : null,
      pagina: 1,
    })
  }

  return (
    <form role="search" aria-label={t.filtrar} className="pila" onSubmit={enviar} noValidate>
      <ErrorSummary errors={errores} />
      <div className="fur-filtros">
        <TextField
          type="search"
          id={CAMPO_NUMERO}
          label={t.numero}
          placeholder={t.numeroAyuda}
          inputMode="numeric"
          maxLength={30}
          value={borrador.q}
          onChange={(evento) => {
            poner({ q: evento.target.value })
          }}
        />
        <DateBox
          id="fur-desde"
          label={t.desde}
          value={borrador.desde}
          onChange={(desde) => {
            poner({ desde })
          }}
          error={errorDe('fur-desde')}
          today={hoy}
        />
        <DateBox
          id="fur-hasta"
          label={t.hasta}
          value={borrador.hasta}
          onChange={(hasta) => {
            poner({ hasta })
          }}
          error={errorDe('fur-hasta')}
          today={hoy}
        />
        <Select
          label={t.tipo}
          placeholder={t.todos}
          value={borrador.tipo}
          onChange={(evento) => {
            poner({ tipo: evento.target.value })
          }}
          options={TIPOS.map((valor) => ({ value: valor, label: t[`tipo_${valor}`] }))}
        />
        <Select
          label={t.estado}
          placeholder={t.todos}
          value={borrador.estado}
          onChange={(evento) => {
            poner({ estado: evento.target.value })
          }}
          options={ESTADOS.map((valor) => ({ value: valor, label: t[`estado_${valor}`] }))}
        />
        <div className="fila">
          <Button type="submit" icon="search">
            {t.buscar}
          </Button>
          {hayFiltros(filtros) && (
            <Button
              variant="quiet"
              onClick={() => {
                setErrores([])
                alFiltrar(SIN_FILTROS)
                document.getElementById(CAMPO_NUMERO)?.focus()
              }}
            >
              {t.quitarFiltros}
            </Button>
          )}
        </div>
      </div>
    </form>
  )
}
