import { useReloj } from '@/app/reloj/reloj'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { dinero } from '@/lib/dinero'
import { periodoCorto } from '@/lib/periodo'
import { Alert } from '@/ui/Alert'
import { useBorrador } from '../borrador'
import { aDeclaracion } from '../formulario'
import { textos } from '../textos'
import { useCalculo } from '../useCalculo'

/** The sum comes from the server, for the lines that already have service and amount. */
export function Subtotal() {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const { autoliquidacion, formulario, estado } = useBorrador()
  const hoy = useReloj()?.hoy ?? ''
  const declaracion = aDeclaracion(formulario)
  const completas = declaracion.ingresos.filter((linea) => linea.valor !== '' && linea.servicio)
  const enReposo = estado.tipo !== 'pendiente' && completas.length > 0
  const calculo = useCalculo(
    autoliquidacion.id,
    // While typing goes on nothing is asked: the last answer stays on the screen.
    enReposo
      ? { ...declaracion, ingresos: completas, terminales: '0.00', devoluciones: '0.00' }
      : null,
    hoy,
  )
  const { anterior } = autoliquidacion
  // Only with every line: half a return is always far from a whole one.
  const muyDistinta =
    completas.length === declaracion.ingresos.length &&
    calculo.data?.avisos.some((aviso) => aviso.codigo === 'MUY_DISTINTA_DE_LA_ANTERIOR')
  const parcial = completas.length < declaracion.ingresos.length
  return (
    <div className="subtotal pila-corta">
      <p>
        {t.subtotal}:{' '}
        <strong className="sin-corte" role="status">
          {completas.length > 0 && calculo.data
            ? dinero(calculo.data.ingresos)
            : calculo.isFetching
              ? t.calculando
              : '–'}
        </strong>
      </p>
      {parcial && (
        <p className="menor suave">
          {completas.length > 0 ? t.subtotalParcial : t.subtotalPendiente}
        </p>
      )}
      {anterior && muyDistinta && calculo.data && (
        <Alert kind="warning" live>
          <p>
            {t.muyDistinta(
              dinero(calculo.data.ingresos),
              periodoCorto(anterior.periodo, idioma),
              dinero(anterior.ingresos),
            )}
          </p>
        </Alert>
      )}
      {anterior && !muyDistinta && (
        <p className="menor suave">
          {t.periodoAnterior(periodoCorto(anterior.periodo, idioma), dinero(anterior.ingresos))}
        </p>
      )}
    </div>
  )
}
