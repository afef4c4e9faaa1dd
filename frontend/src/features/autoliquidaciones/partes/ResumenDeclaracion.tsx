import type { Liquidacion } from '@/api/modelos'
import { paths } from '@/app/paths'
import { useNombreDeServicio } from '@/app/servicios/useNombreDeServicio'
import { usePersona } from '@/app/sesion/usePersona'
import { useTextos } from '@/i18n/textos'
import { dinero } from '@/lib/dinero'
import { SummaryList, type SummaryRow } from '@/ui/SummaryList'
import { useBorrador } from '../borrador'
import { aDeclaracion } from '../formulario'
import { textos } from '../textos'

/** What will be declared, with a way to change each part. */
export function ResumenDeclaracion({ liquidacion }: { liquidacion: Liquidacion | undefined }) {
  const t = useTextos(textos)
  const persona = usePersona()
  const nombreDe = useNombreDeServicio()
  const { autoliquidacion, formulario, editable } = useBorrador()
  const { id, expediente } = autoliquidacion
  const declaracion = aDeclaracion(formulario)
  const cambiar = (href: string, changeLabel: string) =>
    editable ? { changeHref: href, changeLabel } : {}
  const filas: SummaryRow[] = [
    {
      key: 'operador',
      label: t.datosOperador,
      value: `${persona?.operador.razon_social ?? ''} · NIT ${persona?.operador.nit_formateado ?? ''}`,
    },
    {
      key: 'expediente',
      label: t.expediente,
      value: `${expediente.numero} · ${nombreDe(expediente.servicio)}`,
    },
    declaracion.sin_ingresos
      ? {
          key: 'ingresos',
          label: t.tareaIngresos,
          value: t.sinIngresos,
          ...cambiar(paths.autoliquidacionIngresos(id), t.tareaIngresos),
        }
      : {
          key: 'ingresos',
          label: t.ingresosResumen(declaracion.ingresos.length),
          value: liquidacion ? dinero(liquidacion.ingresos) : '…',
          ...cambiar(paths.autoliquidacionIngresos(id), t.tareaIngresos),
        },
  ]
  if (!declaracion.sin_ingresos) {
    for (const campo of ['terminales', 'devoluciones'] as const) {
      filas.push({
        key: campo,
        label: t[campo],
        value: dinero(declaracion[campo]),
        ...cambiar(paths.autoliquidacionDeducciones(id), t[campo]),
      })
    }
  }
  return (
    <section className="pila" aria-labelledby="declaracion">
      <h2 id="declaracion">{t.resumenDeclaracion}</h2>
      <SummaryList rows={filas} compact />
    </section>
  )
}
