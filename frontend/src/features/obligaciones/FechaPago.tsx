import { type FormEvent, useState } from 'react'
import { useTextos } from '@/i18n/textos'
import { fecha } from '@/lib/fechas'
import { leerFecha } from '@/lib/leerFecha'
import { Button } from '@/ui/Button'
import { DateBox } from '@/ui/DateBox/DateBox'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { LiveRegion } from '@/ui/LiveRegion'
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
  const [errores, setErrores] = useState<FormError[]>([])

  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    const lectura = leerFecha(texto)
    if (!lectura.ok) {
      setErrores([
        { field: CAMPO, message: lectura.motivo === 'vacia' ? t.fechaFalta : t.fechaMal },
      ])
    } else if (hoy && lectura.fecha < hoy) {
      setErrores([{ field: CAMPO, message: t.fechaAnterior(hoy) }])
    } else {
      setErrores([])
      alCambiar(lectura.fecha)
    }
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
        />
        <Button type="submit" variant="secondary">
          {t.recalcular}
        </Button>
        <p className="menor suave obligaciones-fecha-ayuda">{t.fechaPagoAyuda}</p>
      </div>
      <LiveRegion>{fechaPago && t.recalculado(fechaPago)}</LiveRegion>
    </form>
  )
}
