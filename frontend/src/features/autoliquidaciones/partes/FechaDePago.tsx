import { type FormEvent, useMemo, useState } from 'react'
import { type Traduccion, useTextos } from '@/i18n/textos'
import { leerFechaDePago, type MotivoFechaDePago, ultimaFechaDePago } from '@/lib/fechaDePago'
import { fecha } from '@/lib/fechas'
import { Button } from '@/ui/Button'
import { DateBox } from '@/ui/DateBox/DateBox'
import { ErrorSummary } from '@/ui/ErrorSummary'
import type { es } from '../textos.es'
import { textos } from '../textos'

const CAMPO = 'fecha-pago'

interface CajaDeFecha {
  texto: string
  escribir: (texto: string) => void
  /** What the box says is not the day of the figures below it. */
  sinAplicar: boolean
}

/** The text of the box, kept by the page: filing must know whether it was worked out. */
export function useCajaDeFecha(fechaPago: string): CajaDeFecha {
  const [texto, setTexto] = useState(fecha(fechaPago))
  // The day may change from outside (back button): the box follows without being remounted.
  const [origen, setOrigen] = useState(fechaPago)
  if (origen !== fechaPago) {
    setOrigen(fechaPago)
    setTexto(fecha(fechaPago))
  }
  const lectura = leerFechaDePago(texto, undefined)
  return {
    texto,
    escribir: setTexto,
    sinAplicar: !lectura.ok || lectura.fecha !== fechaPago,
  }
}

interface Props {
  caja: CajaDeFecha
  fechaPago: string
  hoy: string
  alCambiar: (fecha: string) => void
}

export function FechaDePago({ caja, fechaPago, hoy, alCambiar }: Props) {
  const t = useTextos(textos)
  // The last text that was sent; a day of the address is as good as sent.
  const [enviado, setEnviado] = useState({ texto: fechaPago })
  const errores = useMemo(() => {
    const lectura = leerFechaDePago(enviado.texto, hoy)
    return lectura.ok ? [] : [{ field: CAMPO, message: mensajeDe(lectura.motivo, hoy, t) }]
  }, [enviado, hoy, t])

  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    setEnviado({ texto: caja.texto })
    const lectura = leerFechaDePago(caja.texto, hoy)
    if (lectura.ok) alCambiar(lectura.fecha)
  }

  return (
    <form className="pila-corta" onSubmit={enviar} noValidate>
      <ErrorSummary errors={errores} />
      <DateBox
        id={CAMPO}
        label={t.fechaPago}
        hint={t.fechaPagoAyuda}
        value={caja.texto}
        onChange={caja.escribir}
        error={errores[0]?.message ?? null}
        today={hoy || undefined}
        min={hoy || undefined}
        max={hoy ? ultimaFechaDePago(hoy) : undefined}
      />
      <Button type="submit" variant="secondary" small>
        {t.recalcular}
      </Button>
    </form>
  )
}

function mensajeDe(motivo: MotivoFechaDePago, hoy: string, t: Traduccion<typeof es>): string {
  switch (motivo) {
    case 'falta':
      return t.fechaFalta
    case 'mal':
      return t.fechaMal
    case 'anterior':
      return t.fechaAnterior(hoy)
    case 'lejana':
      return t.fechaLejana(ultimaFechaDePago(hoy))
  }
}
