import { type FormEvent, useState } from 'react'
import { useTextos } from '@/i18n/textos'
import { fecha } from '@/lib/fechas'
import { leerFecha } from '@/lib/leerFecha'
import { Button } from '@/ui/Button'
import { DateBox } from '@/ui/DateBox/DateBox'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { textos } from '../textos'

const CAMPO = 'fecha-pago'

interface Props {
  fechaPago: string
  hoy: string
  alCambiar: (fecha: string) => void
}

export function FechaDePago({ fechaPago, hoy, alCambiar }: Props) {
  const t = useTextos(textos)
  const [texto, setTexto] = useState(fecha(fechaPago))
  const [errores, setErrores] = useState<FormError[]>([])
  // The day may change from outside (back button): the box follows without being remounted.
  const [origen, setOrigen] = useState(fechaPago)
  if (origen !== fechaPago) {
    setOrigen(fechaPago)
    setTexto(fecha(fechaPago))
  }

  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    const lectura = leerFecha(texto)
    const mensaje = !lectura.ok
      ? lectura.motivo === 'vacia'
        ? t.fechaFalta
        : t.fechaMal
      : hoy && lectura.fecha < hoy
        ? t.fechaAnterior(hoy)
        : null
    setErrores(mensaje ? [{ field: CAMPO, message: mensaje }] : [])
    if (lectura.ok && !mensaje) alCambiar(lectura.fecha)
  }

  return (
    <form className="pila-corta" onSubmit={enviar} noValidate>
      <ErrorSummary errors={errores} />
      <DateBox
        id={CAMPO}
        label={t.fechaPago}
        hint={t.fechaPagoAyuda}
        value={texto}
        onChange={setTexto}
        error={errores[0]?.message ?? null}
        today={hoy || undefined}
        min={hoy || undefined}
      />
      <Button type="submit" variant="secondary" small>
        {t.recalcular}
      </Button>
    </form>
  )
}
