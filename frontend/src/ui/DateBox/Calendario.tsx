import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { sumarDias, sumarMeses } from '@/lib/leerFecha'
import './Calendario.css'
import { diaDeSemana, partesDe, semanasDe } from './mes'
import { textos } from './textos'

interface Props {
  /** The day that is chosen now, or the one to start from. */
  inicial: string
  hoy: string
  min?: string | undefined
  max?: string | undefined
  alElegir: (fecha: string) => void
  alCerrar: () => void
}

/** Calendar in a dialog, after the ARIA date picker pattern: arrows, Home, End and page keys. */
export default function Calendario({ inicial, hoy, min, max, alElegir, alCerrar }: Props) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const idTitulo = useId()
  const dialogo = useRef<HTMLDialogElement>(null)
  const elegida = useRef(false)
  const [foco, setFoco] = useState(acotar(inicial, min, max))
  const { anio, mes } = partesDe(foco)

  useEffect(() => {
    if (!dialogo.current?.open) dialogo.current?.showModal()
  }, [])

  const [conTeclado, setConTeclado] = useState(true)
  useEffect(() => {
    if (conTeclado) {
      dialogo.current?.querySelector<HTMLButtonElement>(`[data-fecha="${foco}"]`)?.focus()
    }
  }, [foco, conTeclado])

  /** The dialog closes first: while it is open nothing behind it can take the focus. */
  const elegir = (fecha: string) => {
    elegida.current = true
    dialogo.current?.close()
    alElegir(fecha)
  }

  const mover = (fecha: string, teclado: boolean) => {
    setConTeclado(teclado)
    setFoco(acotar(fecha, min, max))
  }

  const alTeclear = (evento: KeyboardEvent) => {
    const destino = destinoDeTecla(evento, foco)
    if (destino === null) return
    evento.preventDefault()
    mover(destino, true)
  }

  const locale = idioma === 'es' ? 'es-CO' : 'en-GB'
  const enUtc = (fecha: string) => new Date(`${fecha}T00:00:00Z`)
  const nombreMes = new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(enUtc(foco))
  const nombreDia = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })

  return (
    <dialog
      ref={dialogo}
      className="calendario-dialogo"
      aria-labelledby={idTitulo}
      onClose={() => {
        if (!elegida.current) alCerrar()
      }}
    >
      <div className="calendario-barra">
        <button
          type="button"
          className="calendario-mover"
          aria-label={t.mesAnterior}
          onClick={() => {
            mover(sumarMeses(foco, -1), false)
          }}
        >
          <span aria-hidden="true">‹</span>
        </button>
        <h2 id={idTitulo} className="calendario-titulo" aria-live="polite">
          {nombreMes}
        </h2>
        <button
          type="button"
          className="calendario-mover"
          aria-label={t.mesSiguiente}
          onClick={() => {
            mover(sumarMeses(foco, 1), false)
          }}
        >
          <span aria-hidden="true">›</span>
        </button>
      </div>
      <table className="calendario-rejilla" {...{ role: 'grid' }} aria-labelledby={idTitulo}>
        <thead>
          <tr>
            {t.diasSemana.split(' ').map((dia) => (
              <th key={dia} scope="col" abbr={dia}>
                {dia.slice(0, 2)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {semanasDe(anio, mes).map((semana, i) => (
            <tr key={i}>
              {semana.map((fecha, j) => (
                <td key={j} {...(fecha === null ? {} : { 'aria-selected': fecha === inicial })}>
                  {fecha && (
                    <button
                      type="button"
                      className="calendario-dia"
                      data-fecha={fecha}
                      data-elegido={fecha === inicial || undefined}
                      tabIndex={fecha === foco ? 0 : -1}
                      aria-current={fecha === hoy ? 'date' : undefined}
                      aria-disabled={fuera(fecha, min, max) || undefined}
                      aria-label={nombreDia.format(enUtc(fecha))}
                      onKeyDown={alTeclear}
                      onClick={() => {
                        if (!fuera(fecha, min, max)) elegir(fecha)
                      }}
                    >
                      {Number(fecha.slice(8))}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="calendario-pie">
        <button
          type="button"
          disabled={fuera(hoy, min, max)}
          onClick={() => {
            elegir(hoy)
          }}
        >
          {t.hoy}
        </button>
        <button
          type="button"
          onClick={() => {
            dialogo.current?.close()
          }}
        >
          {t.cerrar}
        </button>
      </div>
    </dialog>
  )
}

function destinoDeTecla(evento: KeyboardEvent, foco: string): string | null {
  switch (evento.key) {
    case 'ArrowLeft':
      return sumarDias(foco, -1)
    case 'ArrowRight':
      return sumarDias(foco, 1)
    case 'ArrowUp':
      return sumarDias(foco, -7)
    case 'ArrowDown':
      return sumarDias(foco, 7)
    case 'Home':
      return sumarDias(foco, -diaDeSemana(foco))
    case 'End':
      return sumarDias(foco, 6 - diaDeSemana(foco))
    case 'PageUp':
      return sumarMeses(foco, evento.shiftKey ? -12 : -1)
    case 'PageDown':
      return sumarMeses(foco, evento.shiftKey ? 12 : 1)
    default:
      return null
  }
}

function fuera(fecha: string, min?: string, max?: string): boolean {
  return (min !== undefined && fecha < min) || (max !== undefined && fecha > max)
}

function acotar(fecha: string, min?: string, max?: string): string {
  if (min !== undefined && fecha < min) return min
  if (max !== undefined && fecha > max) return max
  return fecha
}
