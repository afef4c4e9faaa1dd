import { type FormEvent, useMemo, useState } from 'react'
import { type Traduccion, useTextos } from '@/i18n/textos'
import { leerFechaDePago, type MotivoFechaDePago, ultimaFechaDePago } from '@/lib/fechaDePago'
import { fecha } from '@/lib/fechas'
import { Button } from '@/ui/Button'
import { DateBox } from '@/ui/DateBox/DateBox'
import { ErrorSummary } from '@/ui/ErrorSummary'
import { LiveRegion } from '@/ui/LiveRegion'
import type { es } from './textos.es'
import { textos } from './textos'

const CAMPO = 'fecha-pago'

interface Props {
  fechaPago: string
  hoy: string | undefined
  alCambiar: (fecha: string) => void
}

/** Amounts are valid to a stated day: here it is, and here it is changed. */
export function FechaPago({ fechaPago, hoy, alCambiar }: Props) {
  const t = useTextos(textos)
  const [texto, setTexto] = useState(fecha(fechaPago))
  // The day may change from outside (back button): the box follows without being remounted.
  const [origen, setOrigen] = useState(fechaPago)
  if (origen !== fechaPago) {
    setOrigen(fechaPago)
    setTexto(fecha(fechaPago))
  }
  // The last text that was sent; a day of the address is as good as sent.
  const [enviado, setEnviado] = useState<{ texto: string } | null>(null)
  const errores = useMemo(() => {
    const revisado = enviado?.texto ?? fechaPago
    // Until the service answers there is neither a day nor anything wrong with it.
    if (!enviado && revisado === '') return []
    const lectura = leerFechaDePago(revisado, hoy)
    return lectura.ok ? [] : [{ field: CAMPO, message: mensajeDe(lectura.motivo, hoy, t) }]
  }, [enviado, fechaPago, hoy, t])

  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    setEnviado({ texto })
    const lectura = leerFechaDePago(texto, hoy)
    if (lectura.ok) alCambiar(lectura.fecha)
  }

  return (
    <form className="pila-corta no-imprimir" onSubmit={enviar} noValidate>
      <ErrorSummary errors={errores} />
      <div className="obligaciones-fecha">
        <DateBox
          id={CAMPO}
          label={t.fechaPago}
          value={texto}
          onChange={setTexto}
          error={errores[0]?.message ?? null}
          today={hoy}
          min={hoy}
          max={hoy && ultimaFechaDePago(hoy)}
        />
        <Button type="submit" variant="secondary">
          {t.recalcular}
        </Button>
        <p className="menor suave obligaciones-fecha-ayuda">{t.fechaPagoAyuda}</p>
      </div>
      <LiveRegion>{fechaPago && errores.length === 0 && t.recalculado(fechaPago)}</LiveRegion>
    </form>
  )
}

function mensajeDe(
  motivo: MotivoFechaDePago,
  hoy: string | undefined,
  t: Traduccion<typeof es>,
): string {
  switch (motivo) {
    case 'falta':
      return t.fechaFalta
    case 'mal':
      return t.fechaMal
    case 'anterior':
      return t.fechaAnterior(hoy ?? '')
    case 'lejana':
      return t.fechaLejana(ultimaFechaDePago(hoy ?? ''))
  }
}
