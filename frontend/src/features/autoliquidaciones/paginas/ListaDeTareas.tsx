import { paths } from '@/app/paths'
import { useReloj } from '@/app/reloj/reloj'
import { usePermiso, usePersona } from '@/app/sesion/usePersona'
import { useNombreDeServicio } from '@/app/servicios/useNombreDeServicio'
import { type Traduccion, useTextos } from '@/i18n/textos'
import { dinero } from '@/lib/dinero'
import { ButtonGroup, LinkButton } from '@/ui/Button'
import { SummaryList } from '@/ui/SummaryList'
import { type TaskItem, TaskList } from '@/ui/TaskList'
import { useBorrador } from '../borrador'
import {
  aDeclaracion,
  erroresDeDeducciones,
  erroresDeIngresos,
  type Formulario,
} from '../formulario'
import { CabezaDeBorrador } from '../partes/Cabeza'
import { Descartar } from '../partes/Descartar'
import type { es } from '../textos.es'
import { textos } from '../textos'
import { useCalculo } from '../useCalculo'

/** Home of a draft: what is done, what is missing and what comes next. */
export function Component() {
  const t = useTextos(textos)
  const persona = usePersona()
  const nombreDe = useNombreDeServicio()
  const puedePresentar = usePermiso('presentar_autoliquidacion')
  const { autoliquidacion, formulario, editable } = useBorrador()
  const completa =
    erroresDeIngresos(formulario).length === 0 && erroresDeDeducciones(formulario).length === 0
  const pasos = pasosDe(autoliquidacion.id, formulario, puedePresentar, t)
  const siguiente = pasos.find((paso) => paso.sigue)

  return (
    <div className="pila-ancha">
      <CabezaDeBorrador />
      <section className="pila" aria-label={t.tareas}>
        <TaskList items={pasos} numbered />
        {completa && <TotalEstimado />}
        <ButtonGroup>
          {editable && siguiente?.href && (
            <LinkButton href={siguiente.href}>{t.continuarA(String(siguiente.title))}</LinkButton>
          )}
          {editable && <Descartar />}
        </ButtonGroup>
      </section>
      <section className="pila" aria-labelledby="datos-operador">
        <h2 id="datos-operador">{t.datosOperador}</h2>
        <SummaryList
          compact
          rows={[
            { key: 'razon', label: t.razonSocial, value: persona?.operador.razon_social },
            { key: 'nit', label: t.nit, value: persona?.operador.nit_formateado },
            { key: 'expediente', label: t.expediente, value: autoliquidacion.expediente.numero },
            {
              key: 'servicio',
              label: t.servicio,
              value: nombreDe(autoliquidacion.expediente.servicio),
            },
            ...(editable
              ? [{ key: 'responsable', label: t.responsable, value: autoliquidacion.responsable }]
              : []),
          ]}
        />
        <p className="menor suave">{t.datosOrigen}</p>
      </section>
    </div>
  )
}

interface Paso extends TaskItem {
  /** The one to do now. */
  sigue: boolean
}

function pasosDe(
  id: string,
  formulario: Formulario,
  puedePresentar: boolean,
  t: Traduccion<typeof es>,
): Paso[] {
  const ingresos = erroresDeIngresos(formulario).length
  const deducciones = erroresDeDeducciones(formulario).length
  const falta = [ingresos > 0 && t.tareaIngresos, deducciones > 0 && t.tareaDeducciones]
    .filter(Boolean)
    .join(', ')
  const completa = falta === ''
  const sinIngresos = formulario.huboIngresos === 'no'
  const revisar = completa ? paths.autoliquidacionRevisar(id) : undefined
  return [
    {
      key: 'operador',
      title: t.tareaOperador,
      status: t.completada,
      href: '#datos-operador',
      sigue: false,
    },
    {
      key: 'ingresos',
      title: t.tareaIngresos,
      status: estadoDeIngresos(formulario, ingresos, t),
      href: paths.autoliquidacionIngresos(id),
      sigue: ingresos > 0,
    },
    {
      key: 'deducciones',
      title: t.tareaDeducciones,
      status: estadoDeDeducciones(formulario, deducciones, t),
      href: sinIngresos ? undefined : paths.autoliquidacionDeducciones(id),
      sigue: deducciones > 0,
    },
    {
      key: 'revisar',
      title: t.tareaRevisar,
      status: completa ? t.listaParaRevisar : t.todaviaNo(falta),
      href: revisar,
      sigue: completa,
    },
    {
      key: 'presentar',
      title: t.tareaPresentar,
      status: !completa
        ? t.todaviaNo(falta)
        : puedePresentar
          ? t.listaParaPresentar
          : t.turnoRepresentante,
      href: puedePresentar && revisar ? `${revisar}#presentar` : undefined,
      sigue: false,
    },
  ]
}

function estadoDeIngresos(f: Formulario, errores: number, t: Traduccion<typeof es>): string {
  if (f.huboIngresos === '') return t.sinEmpezar
  if (f.huboIngresos === 'no') return t.enCero
  return errores > 0 ? t.enCurso(f.ingresos.length, errores) : t.conLineas(f.ingresos.length)
}

function estadoDeDeducciones(f: Formulario, errores: number, t: Traduccion<typeof es>): string {
  if (f.huboIngresos === 'no') return t.noAplica
  if (errores > 0) return t.porCorregir
  return f.terminales.trim() || f.devoluciones.trim() ? t.completada : t.opcional
}

function TotalEstimado() {
  const t = useTextos(textos)
  const { autoliquidacion, formulario } = useBorrador()
  const hoy = useReloj()?.hoy ?? ''
  const calculo = useCalculo(autoliquidacion.id, aDeclaracion(formulario), hoy)
  if (!calculo.data) return null
  return (
    <p>
      {t.totalEstimado}: <strong className="sin-corte">{dinero(calculo.data.total)}</strong>{' '}
      <a href={`${paths.autoliquidacionRevisar(autoliquidacion.id)}#liquidacion`}>{t.verCalculo}</a>
    </p>
  )
}
