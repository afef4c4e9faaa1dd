import { lazy, Suspense } from 'react'
import type { Familia, PedidoSimulacion, Simulacion } from '@/api/modelos'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { cita } from '@/lib/cita'
import { dinero, porcentaje } from '@/lib/dinero'
import { fecha, fechaLarga } from '@/lib/fechas'
import { Button } from '@/ui/Button'
import { Skeleton } from '@/ui/Loading'
import { SummaryList } from '@/ui/SummaryList'
import { Tag } from '@/ui/Tag'
import { Calculo } from './comun/Calculo'
import { Compartir } from './comun/Compartir'
import { Encabezado } from './comun/Encabezado'
import { RESULTADO } from './comun/foco'
import { textos as textosComunes } from './comun/textos'
import { periodoEnPalabras } from './periodos'
import { textos } from './textos'

const Espera = lazy(() => import('./Espera'))
const TablaDeCambios = lazy(() =>
  import('@/app/calculo/TablaDeCambios').then((m) => ({ default: m.TablaDeCambios })),
)

export type VistaDeEspera = 'meses' | 'dias' | null

interface Props {
  simulacion: Simulacion
  familia: Familia
  pedido: PedidoSimulacion
  espera: VistaDeEspera
  alVerEspera: (vista: VistaDeEspera) => void
}

/** What would be paid, why, and what waiting would cost. It is the only part that is printed. */
export function Resultado({ simulacion, familia, pedido, espera, alVerEspera }: Props) {
  const t = useTextos(textos)
  return (
    <>
      <section className="pila" aria-labelledby={RESULTADO}>
        <Encabezado
          rotulo={t.total}
          total={simulacion.total}
          enLetras={simulacion.total_en_letras}
          demostrativo={simulacion.demostrativo}
          estimadoDesde={simulacion.estimado_desde}
          conocidoAl={simulacion.conocido_al}
          sePresenta
        />
        <Hechos simulacion={simulacion} familia={familia} />
        <Compartir />
        <Calculo lineas={simulacion.lineas} />
        {simulacion.conocido_al && <Cambios cambios={simulacion.cambios} />}
      </section>
      <section className={espera ? 'pila' : 'pila no-imprimir'} aria-labelledby="espera-simulacion">
        <h2 id="espera-simulacion">{t.espera}</h2>
        <p className="lectura">{t.esperaGuia}</p>
        <div className="no-imprimir">
          <Button
            variant="secondary"
            aria-expanded={espera !== null}
            onClick={() => {
              alVerEspera(espera ? null : 'meses')
            }}
          >
            {espera ? t.ocultarEspera : t.verEspera}
          </Button>
        </div>
        {espera && (
          <Suspense fallback={<Skeleton lines={5} />}>
            <Espera
              pedido={pedido}
              todos={espera === 'dias'}
              alCambiar={(todos) => {
                alVerEspera(todos ? 'dias' : 'meses')
              }}
            />
          </Suspense>
        )}
      </section>
    </>
  )
}

/** What the law of that day did not know yet, and what it is worth today. */
function Cambios({ cambios }: Pick<Simulacion, 'cambios'>) {
  const t = useTextos(textosComunes)
  return cambios.length === 0 ? (
    <p>{t.sinCambios}</p>
  ) : (
    <Suspense fallback={<Skeleton lines={3} />}>
      <TablaDeCambios titulo={t.cambios} tituloVisible cambios={cambios} />
    </Suspense>
  )
}

function Hechos({ simulacion, familia }: { simulacion: Simulacion; familia: Familia }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const regla = simulacion.regla_vencimiento
  const segura = regla.confianza.startsWith('seen')
  const conPlazo = (valor: string, plazo: string, cuenta: number) =>
    cuenta > 0 ? `${dinero(valor)} (${plazo})` : dinero(valor)
  return (
    <SummaryList
      rows={[
        {
          key: 'familia',
          label: t.familia,
          value: <TextoDelServidor>{familia.nombre}</TextoDelServidor>,
        },
        { key: 'periodo', label: t.periodo, value: periodoEnPalabras(simulacion.periodo, idioma) },
        {
          key: 'vence',
          label: t.vence,
          value: (
            <>
              <strong>{fechaLarga(simulacion.fecha_vencimiento, idioma)}</strong>
              <p className="menor suave">
                <TextoDelServidor>
                  {t.regla(regla.valor, cita(regla.norma, regla.articulo))}
                </TextoDelServidor>
              </p>
              {!segura && <Tag kind="warning">{t.reglaPorConfirmar}</Tag>}
            </>
          ),
        },
        {
          key: 'fechas',
          label: t.presentaYPaga,
          value: t.presentaEl(fecha(simulacion.fecha_presentacion), fecha(simulacion.fecha_pago)),
        },
        { key: 'base', label: t.valorBase, value: dinero(simulacion.base) },
        ...(simulacion.tarifa === null
          ? []
          : [{ key: 'tarifa', label: t.tarifa, value: porcentaje(simulacion.tarifa) }]),
        {
          key: 'contraprestacion',
          label: t.contraprestacion,
          value: dinero(simulacion.contraprestacion),
        },
        {
          key: 'sancion',
          label: t.sancion,
          value: conPlazo(
            simulacion.sancion,
            t.meses(simulacion.meses_extemporaneidad),
            simulacion.meses_extemporaneidad,
          ),
        },
        {
          key: 'intereses',
          label: t.intereses,
          value: conPlazo(simulacion.intereses, t.dias(simulacion.dias_mora), simulacion.dias_mora),
        },
      ]}
    />
  )
}
