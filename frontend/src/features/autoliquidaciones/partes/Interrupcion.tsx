import { useState } from 'react'
import type { Declaracion, Liquidacion } from '@/api/modelos'
import { Termino } from '@/app/glosario/Termino'
import { paths } from '@/app/paths'
import { useReloj } from '@/app/reloj/reloj'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { dinero } from '@/lib/dinero'
import { fechaLarga } from '@/lib/fechas'
import { sumarMeses } from '@/lib/leerFecha'
import { periodoCorto } from '@/lib/periodo'
import { Alert } from '@/ui/Alert'
import { Button, ButtonGroup, LinkButton } from '@/ui/Button'
import { SummaryList } from '@/ui/SummaryList'
import { Titulo } from '@/ui/Titulo'
import { useBorrador } from '../borrador'
import { enfocarTitulo } from '../enfocarTitulo'
import { textos } from '../textos'
import { useCalculo } from '../useCalculo'

/** Notices that stop a person once, before the check: they cost money or look like a slip. */
const QUE_INTERRUMPEN = ['EXTEMPORANEA', 'MUY_DISTINTA_DE_LA_ANTERIOR']

/** Whether to stop; what was understood once is not asked again in this session of the browser. */
export function useInterrupcion(id: string, liquidacion: Liquidacion | undefined) {
  const codigos = (liquidacion?.avisos ?? [])
    .map((aviso) => aviso.codigo)
    .filter((codigo) => QUE_INTERRUMPEN.includes(codigo))
  const clave = `ser:entendido:${id}:${codigos.join('+')}`
  const [entendidos, setEntendidos] = useState<string[]>([])
  return {
    pendiente: codigos.length > 0 && !entendidos.includes(clave) && !leer(clave),
    entender: () => {
      guardar(clave)
      setEntendidos([...entendidos, clave])
    },
  }
}

function leer(clave: string): boolean {
  try {
    return sessionStorage.getItem(clave) !== null
  } catch {
    return false
  }
}

function guardar(clave: string): void {
  try {
    sessionStorage.setItem(clave, 'si')
  } catch {
    // Without storage the page asks again after a reload: harmless.
  }
}

interface Props {
  declaracion: Declaracion
  liquidacion: Liquidacion
  alContinuar: () => void
}

/** «Va a presentar fuera de plazo»: the computed penalty, and what waiting costs. */
export function Interrupcion({ declaracion, liquidacion, alContinuar }: Props) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const { autoliquidacion } = useBorrador()
  const tarde = liquidacion.avisos.some((aviso) => aviso.codigo === 'EXTEMPORANEA')
  const otros = liquidacion.avisos.filter(
    (aviso) => aviso.codigo !== 'EXTEMPORANEA' && QUE_INTERRUMPEN.includes(aviso.codigo),
  )
  const continuar = () => {
    alContinuar()
    enfocarTitulo()
  }
  return (
    <div className="pila lectura">
      <Titulo>{tarde ? t.fueraDePlazoTitulo : t.atencionTitulo}</Titulo>
      {otros.map((aviso) => (
        <Alert key={aviso.codigo} kind="warning">
          <p>
            {autoliquidacion.anterior
              ? t.muyDistinta(
                  dinero(liquidacion.ingresos),
                  periodoCorto(autoliquidacion.anterior.periodo, idioma),
                  dinero(autoliquidacion.anterior.ingresos),
                )
              : aviso.mensaje}
          </p>
        </Alert>
      ))}
      {tarde && (
        <>
          <p>
            {t.fueraDePlazoTexto(
              fechaLarga(liquidacion.fecha_vencimiento, idioma),
              -autoliquidacion.dias,
            )}
          </p>
          <SummaryList
            rows={[
              {
                key: 'sancion',
                label: <Termino clave="extemporaneidad">{t.sancionHoy}</Termino>,
                value: dinero(liquidacion.sancion),
              },
              {
                key: 'intereses',
                label: <Termino clave="mora">{t.interesesHoy}</Termino>,
                value: dinero(liquidacion.intereses),
              },
              { key: 'total', label: t.total, value: dinero(liquidacion.total) },
            ]}
          />
          <CostoDeEsperar declaracion={declaracion} />
        </>
      )}
      <ButtonGroup>
        <Button onClick={continuar}>{t.entiendo}</Button>
        <LinkButton variant="quiet" href={paths.autoliquidacion(autoliquidacion.id)}>
          {t.ahoraNo}
        </LinkButton>
      </ButtonGroup>
    </div>
  )
}

/** The same return paid today and a month from now, as the server works it out. */
function CostoDeEsperar({ declaracion }: { declaracion: Declaracion }) {
  const t = useTextos(textos)
  const { autoliquidacion } = useBorrador()
  const hoy = useReloj()?.hoy ?? ''
  const enUnMes = hoy ? sumarMeses(hoy, 1) : ''
  const ahora = useCalculo(autoliquidacion.id, declaracion, hoy)
  const despues = useCalculo(autoliquidacion.id, declaracion, enUnMes)
  if (!hoy) return null
  const valor = (calculo: typeof ahora) =>
    calculo.isError ? t.noDisponible : calculo.data ? dinero(calculo.data.total) : '…'
  return (
    <>
      <h2>{t.costoEsperar}</h2>
      <SummaryList
        compact
        rows={[
          { key: 'hoy', label: t.siPagaEl(hoy), value: valor(ahora) },
          { key: 'mes', label: t.siPagaEl(enUnMes), value: valor(despues) },
        ]}
      />
      <p className="menor suave">{t.creceAsi}</p>
    </>
  )
}
