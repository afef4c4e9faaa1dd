import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { type ClaveDeTermino, Termino } from '@/app/glosario/Termino'
import { paths } from '@/app/paths'
import { useReloj } from '@/app/reloj/reloj'
import { useTextos } from '@/i18n/textos'
import { dinero } from '@/lib/dinero'
import { Button, ButtonGroup, LinkButton } from '@/ui/Button'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { MoneyInput } from '@/ui/MoneyInput/MoneyInput'
import { useBorrador } from '../borrador'
import { aErroresDePantalla, aunPendientes, errorDelCampo } from '../errores'
import { aDeclaracion, erroresDeDeducciones, erroresDeIngresos } from '../formulario'
import { CabezaDePaso } from '../partes/Cabeza'
import { FalloDeCalculo } from '../partes/FalloDeCalculo'
import { textos } from '../textos'
import { useCalculo } from '../useCalculo'

const CAMPOS = ['terminales', 'devoluciones'] as const

export function Component() {
  const t = useTextos(textos)
  const navegar = useNavigate()
  const { autoliquidacion, formulario, cambiar, cola, editable } = useBorrador()
  const [errores, setErrores] = useState<FormError[]>([])
  const revisar = paths.autoliquidacionRevisar(autoliquidacion.id)
  const pendientes = aunPendientes(errores, erroresDeDeducciones(formulario))

  if (formulario.huboIngresos === 'no') {
    return (
      <div className="pila">
        <CabezaDePaso titulo={t.tareaDeducciones} paso={3} />
        <p>{t.deduccionesNoAplica}</p>
        <LinkButton href={revisar}>{t.continuarA(t.tareaRevisar)}</LinkButton>
      </div>
    )
  }

  const continuar = (evento: FormEvent) => {
    evento.preventDefault()
    const encontrados = aErroresDePantalla(erroresDeDeducciones(cola.formulario()), t)
    setErrores(encontrados)
    if (encontrados.length > 0) return
    void cola.guardarYa()
    void navegar(revisar)
  }

  return (
    <form className="pila-ancha" onSubmit={continuar} noValidate>
      <ErrorSummary errors={errores} />
      <CabezaDePaso titulo={t.tareaDeducciones} paso={3} />
      <p className="lectura">{t.deduccionesIntro}</p>
      <fieldset disabled={!editable} className="pila-ancha borrador-campos">
        {CAMPOS.map((campo) => (
          <div key={campo} className="deduccion pila-corta">
            <MoneyInput
              id={campo}
              label={t[campo]}
              hint={t[`${campo}Ayuda`]}
              value={formulario[campo]}
              error={errorDelCampo(pendientes, campo)}
              onChange={(valor) => {
                cambiar({ [campo]: valor })
              }}
            />
            <p className="menor">
              <Termino clave={campo satisfies ClaveDeTermino}>{t[`${campo}QueSon`]}</Termino>
            </p>
          </div>
        ))}
      </fieldset>
      <Base />
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

/** What is left after deducting, as the server works it out. */
function Base() {
  const t = useTextos(textos)
  const { autoliquidacion, formulario, estado } = useBorrador()
  const hoy = useReloj()?.hoy ?? ''
  const completa = erroresDeIngresos(formulario).length === 0
  const calculo = useCalculo(
    autoliquidacion.id,
    completa && estado.tipo !== 'pendiente' ? aDeclaracion(formulario) : null,
    hoy,
  )
  if (!completa) return null
  if (calculo.isError) {
    return <FalloDeCalculo error={calculo.error} alReintentar={() => void calculo.refetch()} />
  }
  if (!calculo.data) return null
  return (
    <p className="subtotal" role="status">
      <Termino clave="base">{t.base}</Termino>:{' '}
      <strong className="sin-corte">{dinero(calculo.data.base)}</strong>
    </p>
  )
}
