import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { Button, ButtonGroup } from '@/ui/Button'
import { RadioGroup } from '@/ui/Choice'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { useBorrador } from '../borrador'
import { aErroresDePantalla, aunPendientes, errorDelCampo } from '../errores'
import { erroresDeIngresos, idCampo } from '../formulario'
import { CabezaDePaso } from '../partes/Cabeza'
import { LineasDeIngreso } from '../partes/LineasDeIngreso'
import { textos } from '../textos'

const SIN_ERRORES: FormError[] = []

export function Component() {
  const t = useTextos(textos)
  const navegar = useNavigate()
  const { autoliquidacion, formulario, cambiar, cola, editable } = useBorrador()
  const [errores, setErrores] = useState<FormError[]>([])
  const { huboIngresos, ingresos } = formulario
  const pendientes = aunPendientes(errores, erroresDeIngresos(formulario))

  const continuar = (evento: FormEvent) => {
    evento.preventDefault()
    const encontrados = aErroresDePantalla(erroresDeIngresos(cola.formulario()), t)
    setErrores(encontrados)
    if (encontrados.length > 0) return
    // Not waited for: the queue goes on saving in the next step, and on this device it is safe.
    void cola.guardarYa()
    void navegar(
      huboIngresos === 'no'
        ? paths.autoliquidacionRevisar(autoliquidacion.id)
        : paths.autoliquidacionDeducciones(autoliquidacion.id),
    )
  }

  return (
    <form className="pila-ancha" onSubmit={continuar} noValidate>
      {/* Answered: the list goes. Until then it stays whole, so that focus does not jump. */}
      <ErrorSummary errors={pendientes.length > 0 ? errores : SIN_ERRORES} />
      <CabezaDePaso titulo={t.tareaIngresos} paso={2} />
      <fieldset disabled={!editable} className="pila-ancha borrador-campos">
        <RadioGroup
          id={idCampo.pregunta}
          name="hubo-ingresos"
          legend={t.pregunta}
          required
          value={huboIngresos}
          error={errorDelCampo(pendientes, idCampo.pregunta)}
          options={[
            { value: 'si', label: t.si },
            { value: 'no', label: t.no, hint: t.noAyuda },
          ]}
          onChange={(valor) => {
            cambiar({ huboIngresos: valor === 'si' ? 'si' : 'no' })
          }}
        />
        {huboIngresos === 'si' && <LineasDeIngreso errores={pendientes} />}
        {huboIngresos === 'no' && ingresos.length > 0 && <p>{t.noConLineas(ingresos.length)}</p>}
      </fieldset>
      {editable && (
        <ButtonGroup>
          <Button type="submit">{t.guardarYContinuar}</Button>
          <Button
            variant="quiet"
            onClick={() => {
              void cola.guardarYa()
              void navegar(paths.autoliquidacion(autoliquidacion.id))
            }}
          >
            {t.guardarYSalir}
          </Button>
        </ButtonGroup>
      )}
    </form>
  )
}
