import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { paths } from '@/app/paths'
import { useReloj } from '@/app/reloj/reloj'
import { usePermiso } from '@/app/sesion/usePersona'
import type { Declaracion } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { leerFechaDePago } from '@/lib/fechaDePago'
import { Alert } from '@/ui/Alert'
import { LinkButton } from '@/ui/Button'
import { Skeleton } from '@/ui/Loading'
import { useBorrador } from '../borrador'
import { aDeclaracion, erroresDeDeducciones, erroresDeIngresos } from '../formulario'
import { CabezaDePaso } from '../partes/Cabeza'
import { FalloDeCalculo } from '../partes/FalloDeCalculo'
import { FechaDePago, useCajaDeFecha } from '../partes/FechaDePago'
import { Interrupcion, useInterrupcion } from '../partes/Interrupcion'
import { Liquidacion } from '../partes/Liquidacion'
import { Presentar } from '../partes/Presentar'
import { ResumenDeclaracion } from '../partes/ResumenDeclaracion'
import { textos } from '../textos'
import { useCalculo } from '../useCalculo'

/** Check answers: everything that will be declared, what it costs, and the act of filing. */
export function Component() {
  const t = useTextos(textos)
  const { autoliquidacion, formulario, cola } = useBorrador()
  const faltanIngresos = erroresDeIngresos(formulario).length > 0
  const faltanDeducciones = erroresDeDeducciones(formulario).length > 0

  useEffect(() => {
    void cola.guardarYa()
  }, [cola])

  if (!faltanIngresos && !faltanDeducciones) {
    return <Completa declaracion={aDeclaracion(formulario)} />
  }
  return (
    <div className="pila">
      <CabezaDePaso titulo={t.revisarTitulo} paso={4} />
      <Alert kind="warning" title={t.revisarFalta}>
        <p>{t.revisarFaltaTexto}</p>
      </Alert>
      <LinkButton
        href={
          faltanIngresos
            ? paths.autoliquidacionIngresos(autoliquidacion.id)
            : paths.autoliquidacionDeducciones(autoliquidacion.id)
        }
      >
        {faltanIngresos ? t.irAIngresos : t.irADeducciones}
      </LinkButton>
    </div>
  )
}

function Completa({ declaracion }: { declaracion: Declaracion }) {
  const t = useTextos(textos)
  const { autoliquidacion } = useBorrador()
  const [params, setParams] = useSearchParams()
  const hoy = useReloj()?.hoy ?? ''
  const fechaPago = params.get('fecha_pago') ?? hoy
  const caja = useCajaDeFecha(fechaPago)
  // A day out of range in the address is asked again at its field, not at the server.
  const fechaValida = leerFechaDePago(fechaPago, hoy).ok
  const calculo = useCalculo(autoliquidacion.id, fechaValida ? declaracion : null, fechaPago)
  const liquidacion = fechaValida && !calculo.isError ? calculo.data : undefined
  const puedePresentar = usePermiso('presentar_autoliquidacion')
  const interrupcion = useInterrupcion(autoliquidacion.id, liquidacion)
  // Kept by the parent of the form so that a new total, met on filing, is what the page shows.
  const [total, setTotal] = useState<string | null>(null)

  if (interrupcion.pendiente && liquidacion) {
    return (
      <Interrupcion
        declaracion={declaracion}
        liquidacion={liquidacion}
        alContinuar={interrupcion.entender}
      />
    )
  }
  return (
    <div className="pila-ancha">
      <CabezaDePaso titulo={t.revisarTitulo} paso={4} />
      <ResumenDeclaracion liquidacion={liquidacion} />
      <section className="pila" aria-labelledby="liquidacion">
        <h2 id="liquidacion">{t.liquidacion}</h2>
        <FechaDePago
          caja={caja}
          fechaPago={fechaPago}
          hoy={hoy}
          alCambiar={(nueva) => {
            setParams(nueva === hoy ? {} : { fecha_pago: nueva }, { preventScrollReset: true })
          }}
        />
        {calculo.isError ? (
          <FalloDeCalculo error={calculo.error} alReintentar={() => void calculo.refetch()} />
        ) : liquidacion ? (
          <Liquidacion liquidacion={liquidacion} />
        ) : (
          fechaValida && <Skeleton lines={6} tall />
        )}
      </section>
      <section className="presentar pila" aria-labelledby="presentar">
        <h2 id="presentar">{t.presentarTitulo}</h2>
        {puedePresentar ? (
          liquidacion ? (
            <Presentar
              liquidacion={liquidacion}
              pendiente={
                caja.sinAplicar
                  ? t.fechaSinAplicar(caja.texto)
                  : calculo.isPlaceholderData
                    ? t.presentarDespues
                    : null
              }
              totalAnterior={total}
              alCambiarTotal={(anterior) => {
                setTotal(anterior)
                void calculo.refetch()
              }}
            />
          ) : (
            <p>{t.presentarDespues}</p>
          )
        ) : (
          <>
            <p>
              <strong>{t.noPuedePresentar}.</strong>
            </p>
            <p className="lectura">{t.noPuedePresentarTexto}</p>
            {autoliquidacion.pueden_presentar.length > 0 && (
              <p>{t.puedenPresentar(autoliquidacion.pueden_presentar.join(', '))}</p>
            )}
          </>
        )}
      </section>
    </div>
  )
}
