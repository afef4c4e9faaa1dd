import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { consultaExpedientes } from '@/api/consultas'
import { type Traduccion, useTextos } from '@/i18n/textos'
import { fecha } from '@/lib/fechas'
import { leerFecha } from '@/lib/leerFecha'
import { Button } from '@/ui/Button'
import { DateBox } from '@/ui/DateBox/DateBox'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { Select } from '@/ui/Select'
import { TextField } from '@/ui/TextField'
import { type Filtros, fichasDe, SITUACIONES, TIPOS } from './filtros'
import type { es } from './textos.es'
import { textos } from './textos'

interface Props {
  filtros: Filtros
  cambiar: (cambio: Partial<Filtros>) => void
  hoy: string | undefined
}

/** A shared address may carry several values in a filter that this form shows as one choice. */
const VARIOS = '*'

/** What is typed and not yet applied. */
interface Borrador {
  q: string
  tipo: string
  situacion: string
  expediente: string
  desde: string
  hasta: string
}

export function FormularioFiltros({ filtros, cambiar, hoy }: Props) {
  const t = useTextos(textos)
  const expedientes = useQuery(consultaExpedientes(filtros.operador_id))
  const [abierto, setAbierto] = useState(false)
  const [errores, setErrores] = useState<FormError[]>([])
  const [borrador, setBorrador] = useBorrador(filtros)
  const poner = (cambio: Partial<Borrador>) => {
    setBorrador({ ...borrador, ...cambio })
  }
  const errorDe = (campo: string) => errores.find((e) => e.field === campo)?.message ?? null

  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    const rango = leerRango(borrador.desde, borrador.hasta, t)
    setErrores(rango.errores)
    if (rango.errores.length > 0) return
    const { tipo, situacion } = borrador
    cambiar({
      q: borrador.q.trim(),
      tipo: tipo === VARIOS ? filtros.tipo : TIPOS.filter((valor) => valor === tipo),
      situacion:
        situacion === VARIOS
          ? filtros.situacion
          : SITUACIONES.filter((valor) => valor === situacion),
      expediente_id: borrador.expediente || null,
      vence_desde: rango.desde,
      vence_hasta: rango.hasta,
    })
  }

  return (
    <form role="search" aria-label={t.filtros} className="pila" onSubmit={enviar} noValidate>
      <ErrorSummary errors={errores} />
      <div className="obligaciones-filtros" data-abierto={abierto || undefined}>
        <div className="obligaciones-buscar">
          <TextField
            type="search"
            label={t.buscar}
            placeholder={t.buscarAyuda}
            maxLength={100}
            value={borrador.q}
            onChange={(evento) => {
              poner({ q: evento.target.value })
            }}
          />
        </div>
        <Button
          variant="secondary"
          className="obligaciones-abrir-filtros"
          aria-expanded={abierto}
          onClick={() => {
            setAbierto(!abierto)
          }}
        >
          {t.mostrarFiltros(fichasDe(filtros).length)}
        </Button>
        <Select
          label={t.tipo}
          placeholder={t.todos}
          value={borrador.tipo}
          onChange={(evento) => {
            poner({ tipo: evento.target.value })
          }}
          options={[
            ...opcionVarios(filtros.tipo, t),
            ...TIPOS.map((valor) => ({ value: valor, label: t[`tipo_${valor}`] })),
          ]}
        />
        <Select
          label={t.situacion}
          placeholder={t.todas}
          value={borrador.situacion}
          onChange={(evento) => {
            poner({ situacion: evento.target.value })
          }}
          options={[
            ...opcionVarios(filtros.situacion, t),
            ...SITUACIONES.map((valor) => ({ value: valor, label: t[`situacion_${valor}`] })),
          ]}
        />
        <Select
          label={t.expediente}
          placeholder={t.todos}
          value={borrador.expediente}
          onChange={(evento) => {
            poner({ expediente: evento.target.value })
          }}
          options={(expedientes.data?.datos ?? []).map((expediente) => ({
            value: expediente.id,
            label: expediente.numero,
          }))}
        />
        <DateBox
          id="vence-desde"
          label={t.venceDesde}
          value={borrador.desde}
          onChange={(desde) => {
            poner({ desde })
          }}
          error={errorDe('vence-desde')}
          today={hoy}
        />
        <DateBox
          id="vence-hasta"
          label={t.venceHasta}
          value={borrador.hasta}
          onChange={(hasta) => {
            poner({ hasta })
          }}
          error={errorDe('vence-hasta')}
          today={hoy}
        />
        <Button type="submit" icon="search" className="obligaciones-enviar">
          {t.filtrar}
        </Button>
      </div>
    </form>
  )
}

/**
 * The form starts again from the address when this changes from outside (a chip removed, the
 * back button). The fields stay mounted, so focus is never lost.
 */
function useBorrador(filtros: Filtros) {
  const origen = JSON.stringify(filtros)
  const [estado, setEstado] = useState(() => ({ origen, borrador: borradorDe(filtros) }))
  if (estado.origen !== origen) setEstado({ origen, borrador: borradorDe(filtros) })
  const poner = (borrador: Borrador) => {
    setEstado({ origen, borrador })
  }
  return [estado.borrador, poner] as const
}

function borradorDe(filtros: Filtros): Borrador {
  return {
    q: filtros.q,
    tipo: unoOVarios(filtros.tipo),
    situacion: unoOVarios(filtros.situacion),
    expediente: filtros.expediente_id ?? '',
    desde: filtros.vence_desde ? fecha(filtros.vence_desde) : '',
    hasta: filtros.vence_hasta ? fecha(filtros.vence_hasta) : '',
  }
}

function unoOVarios(valores: readonly string[]): string {
  return valores.length > 1 ? VARIOS : (valores[0] ?? '')
}

function opcionVarios(valores: readonly string[], t: Traduccion<typeof es>) {
  return valores.length > 1 ? [{ value: VARIOS, label: t.varios(valores.length) }] : []
}

function leerRango(desde: string, hasta: string, t: Traduccion<typeof es>) {
  const una = leerFecha(desde)
  const otra = leerFecha(hasta)
  const errores: FormError[] = []
  if (!una.ok && una.motivo !== 'vacia') {
    errores.push({ field: 'vence-desde', message: t.venceDesdeMal })
  }
  if (!otra.ok && otra.motivo !== 'vacia') {
    errores.push({ field: 'vence-hasta', message: t.venceHastaMal })
  }
  if (una.ok && otra.ok && una.fecha > otra.fecha) {
    errores.push({ field: 'vence-hasta', message: t.venceAlReves })
  }
  return { desde: una.ok ? una.fecha : null, hasta: otra.ok ? otra.fecha : null, errores }
}
