import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { consultaServicios } from '@/api/consultas'
import { Termino } from '@/app/glosario/Termino'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import type { FormError } from '@/ui/ErrorSummary'
import { FieldError } from '@/ui/Field'
import { LiveRegion } from '@/ui/LiveRegion'
import { useBorrador } from '../borrador'
import { errorDelCampo } from '../errores'
import { idCampo, type LineaFormulario, lineaVacia, MAXIMO_LINEAS } from '../formulario'
import { textos } from '../textos'
import { LineaDeIngreso } from './LineaDeIngreso'
import { Subtotal } from './Subtotal'

/** The lines of income: add, change, remove with one step of undo. */
export function LineasDeIngreso({ errores }: { errores: FormError[] }) {
  const t = useTextos(textos)
  const { autoliquidacion, formulario, cambiar, cola } = useBorrador()
  const servicios = useQuery(consultaServicios).data?.datos ?? []
  const [quitada, setQuitada] = useState<{ linea: LineaFormulario; indice: number } | null>(null)
  const enfocar = useEnfocar()
  const lineas = formulario.ingresos

  // The service of the file is the likely one; asking it again would be asking what is known.
  const habitual =
    servicios.find((s) => s.codigo === autoliquidacion.expediente.servicio)?.codigo ?? ''

  const agregar = () => {
    const linea = lineaVacia(lineas.at(-1)?.servicio ?? habitual)
    cambiar({ ingresos: [...lineas, linea] })
    enfocar(linea.servicio ? idCampo.valor(linea.clave) : idCampo.servicio(linea.clave))
  }
  const quitar = (indice: number) => {
    const linea = lineas[indice]
    if (!linea) return
    setQuitada({ linea, indice })
    cambiar({ ingresos: lineas.toSpliced(indice, 1) })
    enfocar('deshacer-quitar')
  }
  const deshacer = () => {
    if (!quitada) return
    cambiar({ ingresos: cola.formulario().ingresos.toSpliced(quitada.indice, 0, quitada.linea) })
    enfocar(idCampo.valor(quitada.linea.clave))
    setQuitada(null)
  }

  const errorDeLista = errorDelCampo(errores, idCampo.agregar)
  return (
    <section className="pila" aria-labelledby="lineas">
      <h2 id="lineas">{t.lineas}</h2>
      <p className="lectura suave">
        {t.lineasAyuda} {t.lineasSobre} <Termino clave="contraprestacion" />.
      </p>
      <ol className="lineas">
        {lineas.map((linea, indice) => (
          <li key={linea.clave}>
            <LineaDeIngreso
              linea={linea}
              numero={indice + 1}
              servicios={servicios}
              errores={errores}
              alCambiar={(cambio) => {
                const actuales = cola.formulario().ingresos
                cambiar({
                  ingresos: actuales.map((otra) =>
                    otra.clave === linea.clave ? { ...otra, ...cambio } : otra,
                  ),
                })
              }}
              alQuitar={() => {
                quitar(indice)
              }}
            />
          </li>
        ))}
      </ol>
      <div className="fila">
        <LiveRegion visible={quitada !== null}>
          {quitada && t.lineaQuitada(quitada.indice + 1)}
        </LiveRegion>
        {quitada && (
          <Button id="deshacer-quitar" variant="secondary" small onClick={deshacer}>
            {t.deshacer}
          </Button>
        )}
      </div>
      {errorDeLista && <FieldError id="error-lineas" prefix="" message={errorDeLista} />}
      <div>
        <Button
          id={idCampo.agregar}
          variant="secondary"
          disabledReason={lineas.length >= MAXIMO_LINEAS ? t.maximoLineas(MAXIMO_LINEAS) : null}
          onClick={agregar}
        >
          {t.agregarLinea}
        </Button>
      </div>
      <Subtotal />
    </section>
  )
}

/** Moves focus to a field that will exist after the next draw. */
function useEnfocar() {
  const pendiente = useRef<string | null>(null)
  useEffect(() => {
    if (pendiente.current === null) return
    document.getElementById(pendiente.current)?.focus()
    pendiente.current = null
  })
  return (id: string) => {
    pendiente.current = id
  }
}
