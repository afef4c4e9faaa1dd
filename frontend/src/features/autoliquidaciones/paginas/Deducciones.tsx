import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ErrorDeApi } from '@/api/problema'
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
import { consultaCalculo } from '../consultas'
import { aErroresDePantalla, aunPendientes, errorDelCampo } from '../errores'
import {
  aDeclaracion,
  type Deduccion,
  erroresDeDeducciones,
  erroresDeIngresos,
  type Formulario,
} from '../formulario'
import { CabezaDePaso } from '../partes/Cabeza'
import { FalloDeCalculo } from '../partes/FalloDeCalculo'
import { textos } from '../textos'
import { useCalculo } from '../useCalculo'

const SIN_ERRORES: FormError[] = []

const CAMPOS = ['terminales', 'devoluciones'] as const

export function Component() {
  const t = useTextos(textos)
  const navegar = useNavigate()
  const { autoliquidacion, formulario, cambiar, cola, editable } = useBorrador()
  const [errores, setErrores] = useState<FormError[]>([])
  const revisar = paths.autoliquidacionRevisar(autoliquidacion.id)
  // What the server refused stays until one of the amounts it compared is changed.
  const [rechazo, setRechazo] = useState<{ de: string; errores: FormError[] } | null>(null)
  const rechazados = rechazo?.de === importesDe(formulario) ? rechazo.errores : SIN_ERRORES
  const [comprobando, setComprobando] = useState(false)
  const cache = useQueryClient()
  const hoy = useReloj()?.hoy ?? ''
  const pendientes = [...aunPendientes(errores, erroresDeDeducciones(formulario)), ...rechazados]

  if (formulario.huboIngresos === 'no') {
    return (
      <div className="pila">
        <CabezaDePaso titulo={t.tareaDeducciones} paso={3} />
        <p>{t.deduccionesNoAplica}</p>
        <LinkButton href={revisar}>{t.continuarA(t.tareaRevisar)}</LinkButton>
      </div>
    )
  }

  const continuar = async (evento: FormEvent) => {
    evento.preventDefault()
    if (comprobando) return
    const encontrados = aErroresDePantalla(erroresDeDeducciones(cola.formulario()), t)
    setErrores(encontrados)
    if (encontrados.length > 0) return
    void cola.guardarYa()
    setComprobando(true)
    const excedidas = await deduccionesQueExceden(cache, autoliquidacion.id, cola.formulario(), hoy)
    setComprobando(false)
    if (excedidas.length > 0) {
      const dichos = excedidas.map((campo) => ({
        field: campo,
        message: t.deduccionesExceden(t[campo]),
      }))
      setRechazo({ de: importesDe(cola.formulario()), errores: dichos })
      return
    }
    void navegar(revisar)
  }

  return (
    <form className="pila-ancha" onSubmit={(evento) => void continuar(evento)} noValidate>
      {/* Answered: the list goes. Until then it stays whole, so that focus does not jump. */}
      <ErrorSummary
        errors={rechazados.length > 0 ? rechazados : pendientes.length > 0 ? errores : SIN_ERRORES}
      />
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
          <Button type="submit" busy={comprobando}>
            {t.guardarYContinuar}
          </Button>
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

function importesDe({ ingresos, terminales, devoluciones }: Formulario): string {
  return JSON.stringify([ingresos.map((linea) => linea.valor), terminales, devoluciones])
}

/**
 * Asks the server whether the deductions fit in the income; the browser adds up no money. Without
 * an answer the next step asks again, so nobody is held here by a lost network.
 */
async function deduccionesQueExceden(
  cache: QueryClient,
  id: string,
  formulario: Formulario,
  hoy: string,
): Promise<Deduccion[]> {
  if (!navigator.onLine || erroresDeIngresos(formulario).length > 0) return []
  try {
    await cache.fetchQuery({ ...consultaCalculo(id, aDeclaracion(formulario), hoy), retry: false })
    return []
  } catch (error) {
    const rechazados = error instanceof ErrorDeApi ? (error.problema.errores ?? []) : []
    const escritos = CAMPOS.filter((campo) => formulario[campo].trim() !== '')
    // The server names the last deduction of the sum; it may be the other one that was typed.
    return rechazados.some(({ codigo }) => codigo === 'BASE_NEGATIVA') ? escritos.slice(0, 1) : []
  }
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
