import type { PlanFacilidad } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { dinero } from '@/lib/dinero'
import { fecha } from '@/lib/fechas'
import { DataTable } from '@/ui/DataTable/DataTable'
import { SummaryList } from '@/ui/SummaryList'
import { Calculo } from '../comun/Calculo'
import { Compartir } from '../comun/Compartir'
import { Encabezado } from '../comun/Encabezado'
import { RESULTADO } from '../comun/foco'
import { TablaDeDiferencia } from '../comun/TablaDeDiferencia'
import { textos } from './textos'

type Cuota = PlanFacilidad['cuotas'][number]
type Pago = PlanFacilidad['pagos'][number]
type Abono = PlanFacilidad['abonos'][number]

/** The instalments, what was paid late or ahead, and why. It is the only part that is printed. */
export function Resultado({ plan }: { plan: PlanFacilidad }) {
  const t = useTextos(textos)
  return (
    <section className="pila" aria-labelledby={RESULTADO}>
      <Encabezado
        rotulo={t.total}
        total={plan.total}
        enLetras={plan.total_en_letras}
        demostrativo={plan.demostrativo}
        conocidoAl={plan.conocido_al}
        estimadoDesde={plan.estimado_desde}
      />
      <SummaryList
        rows={[
          { key: 'deuda', label: t.deuda, value: dinero(plan.deuda) },
          { key: 'plazo', label: t.interesesDelPlazo, value: dinero(plan.intereses_plazo) },
        ]}
      />
      <Compartir />
      <TablaDeCuotas cuotas={plan.cuotas} />
      {plan.abonos.length > 0 && <TablaDeAbonos abonos={plan.abonos} />}
      {plan.pagos.length > 0 && <TablaDePagos pagos={plan.pagos} />}
      {plan.incumplimiento && <Incumplimiento acelerada={plan.incumplimiento} />}
      {plan.diferencia_con_hoy && <Diferencia diferencia={plan.diferencia_con_hoy} />}
      <Calculo lineas={plan.lineas} />
    </section>
  )
}

function Diferencia({
  diferencia,
}: {
  diferencia: NonNullable<PlanFacilidad['diferencia_con_hoy']>
}) {
  const t = useTextos(textos)
  return (
    <TablaDeDiferencia
      partes={[
        { clave: 'plazo', nombre: t.interesesDelPlazo, cambio: diferencia.intereses_plazo },
        { clave: 'total', nombre: t.total, cambio: diferencia.total },
        { clave: 'pagos', nombre: t.tablaPagos, cambio: diferencia.pagos },
        {
          clave: 'incumplimiento',
          nombre: t.exigible,
          cambio: diferencia.incumplimiento,
        },
      ]}
    />
  )
}

function TablaDeCuotas({ cuotas }: { cuotas: Cuota[] }) {
  const t = useTextos(textos)
  const cifra = (
    id: 'capital' | 'intereses' | 'sancion' | 'intereses_plazo' | 'total' | 'saldo',
  ) => ({
    id,
    titulo: t[`cuota_${id}`],
    numerica: true,
    celda: (cuota: Cuota) =>
      id === 'total' ? <strong>{dinero(cuota.total)}</strong> : dinero(cuota[id]),
  })
  return (
    <DataTable
      titulo={t.tablaCuotas}
      tituloVisible
      filas={cuotas}
      clave={(cuota) => String(cuota.numero)}
      columnas={[
        {
          id: 'numero',
          titulo: t.cuota,
          principal: true,
          celda: ({ numero, estimada }) => {
            const nombre = numero === 0 ? t.inicial : String(numero)
            return estimada ? t.estimada(nombre) : nombre
          },
        },
        { id: 'vence', titulo: t.vence, celda: ({ vencimiento }) => fecha(vencimiento) },
        cifra('capital'),
        cifra('intereses'),
        cifra('sancion'),
        cifra('intereses_plazo'),
        cifra('total'),
        cifra('saldo'),
      ]}
    />
  )
}

function TablaDeAbonos({ abonos }: { abonos: Abono[] }) {
  const t = useTextos(textos)
  const cifra = (id: 'capital' | 'intereses' | 'sancion' | 'total') => ({
    id,
    titulo: t[`cuota_${id}`],
    numerica: true,
    celda: (abono: Abono) => dinero(abono[id]),
  })
  return (
    <DataTable
      titulo={t.tablaAbonos}
      tituloVisible
      filas={abonos.map((abono, indice) => ({ ...abono, indice }))}
      clave={({ indice }) => String(indice)}
      columnas={[
        { id: 'fecha', titulo: t.pagadoEl, principal: true, celda: (abono) => fecha(abono.fecha) },
        cifra('capital'),
        cifra('intereses'),
        cifra('sancion'),
        cifra('total'),
      ]}
    />
  )
}

function TablaDePagos({ pagos }: { pagos: Pago[] }) {
  const t = useTextos(textos)
  const cifra = (id: 'intereses_plazo' | 'intereses_mora' | 'total') => ({
    id,
    titulo: t[`cuota_${id}`],
    numerica: true,
    celda: (pago: Pago) => dinero(pago[id]),
  })
  return (
    <DataTable
      titulo={t.tablaPagos}
      tituloVisible
      filas={pagos.map((pago, indice) => ({ ...pago, indice }))}
      clave={({ indice }) => String(indice)}
      columnas={[
        { id: 'numero', titulo: t.cuota, principal: true, celda: ({ numero }) => numero },
        { id: 'fecha', titulo: t.pagadoEl, celda: (pago) => fecha(pago.fecha) },
        cifra('intereses_plazo'),
        cifra('intereses_mora'),
        cifra('total'),
      ]}
    />
  )
}

function Incumplimiento({
  acelerada,
}: {
  acelerada: NonNullable<PlanFacilidad['incumplimiento']>
}) {
  const t = useTextos(textos)
  return (
    <>
      <h3>{t.porIncumplimiento(fecha(acelerada.fecha))}</h3>
      <p className="lectura">{t.porIncumplimientoTexto(acelerada.cuota, fecha(acelerada.desde))}</p>
      <SummaryList
        rows={[
          { key: 'capital', label: t.cuota_capital, value: dinero(acelerada.capital) },
          { key: 'intereses', label: t.cuota_intereses, value: dinero(acelerada.intereses) },
          { key: 'sancion', label: t.cuota_sancion, value: dinero(acelerada.sancion) },
          {
            key: 'plazo',
            label: t.cuota_intereses_plazo,
            value: dinero(acelerada.intereses_plazo),
          },
          { key: 'mora', label: t.cuota_intereses_mora, value: dinero(acelerada.intereses_mora) },
          { key: 'total', label: t.cuota_total, value: <strong>{dinero(acelerada.total)}</strong> },
        ]}
      />
    </>
  )
}
