import type { CuentaDeuda } from '@/api/modelos'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { dinero, esCero } from '@/lib/dinero'
import { fechaLarga } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { Details } from '@/ui/Details'
import { SummaryList } from '@/ui/SummaryList'
import { Calculo } from '../comun/Calculo'
import { Compartir } from '../comun/Compartir'
import { Encabezado } from '../comun/Encabezado'
import { RESULTADO } from '../comun/foco'
import { TablaDeDiferencia } from '../comun/TablaDeDiferencia'
import { TablaDeCorrecciones, TablaDeMovimientos, TablaDePagos, TablaDeTramos } from './Tablas'
import { textos } from './textos'

/** What is owed, what each payment covered, and why. It is the only part that is printed. */
export function Resultado({ cuenta }: { cuenta: CuentaDeuda }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  return (
    <section className="pila" aria-labelledby={RESULTADO}>
      <Encabezado
        rotulo={t.deudaAl(fechaLarga(cuenta.fecha, idioma))}
        total={cuenta.total}
        enLetras={cuenta.total_en_letras}
        demostrativo={cuenta.demostrativo}
        conocidoAl={cuenta.conocido_al}
        estimadoDesde={cuenta.estimado_desde}
      />
      {cuenta.version === null && (
        <Alert kind="info" title={t.sinPresentar}>
          <p>{t.sinPresentarTexto}</p>
        </Alert>
      )}
      <Hechos cuenta={cuenta} />
      <Compartir />
      {cuenta.pagos.length > 0 && <TablaDePagos pagos={cuenta.pagos} />}
      {cuenta.pagos_sin_contar.length > 0 && (
        <p className="menor">{t.sinContar(cuenta.pagos_sin_contar.length)}</p>
      )}
      {cuenta.tramos.length > 0 && <TablaDeTramos tramos={cuenta.tramos} />}
      {cuenta.correcciones.length > 0 && <TablaDeCorrecciones correcciones={cuenta.correcciones} />}
      {cuenta.diferencia_con_hoy && <Diferencia diferencia={cuenta.diferencia_con_hoy} />}
      <Calculo lineas={cuenta.lineas} />
      {cuenta.movimientos.length > 0 && (
        <Details onPaper summary={t.verMovimientos}>
          <TablaDeMovimientos movimientos={cuenta.movimientos} />
        </Details>
      )}
    </section>
  )
}

/** In the order in which they are read, the sum last. */
const PARTES = ['capital', 'sancion', 'indexacion', 'intereses', 'saldo_a_favor', 'total'] as const

function Diferencia({
  diferencia,
}: {
  diferencia: NonNullable<CuentaDeuda['diferencia_con_hoy']>
}) {
  const t = useTextos(textos)
  const partes = PARTES.map((clave) => ({
    clave,
    nombre: clave === 'saldo_a_favor' ? t.saldoAFavor : t[`correccion_${clave}`],
    cambio: diferencia[clave],
  }))
  return <TablaDeDiferencia partes={partes} />
}

function Hechos({ cuenta }: { cuenta: CuentaDeuda }) {
  const t = useTextos(textos)
  const dias = [
    cuenta.dias_mora > 0 && t.dias(cuenta.dias_mora),
    cuenta.dias_suspendidos > 0 && t.suspendidos(cuenta.dias_suspendidos),
  ].filter(Boolean)
  const filas = [
    { key: 'capital', label: t.capitalSinPagar, valor: cuenta.capital, nota: '' },
    { key: 'sancion', label: t.sancionSinPagar, valor: cuenta.sancion, nota: '' },
    {
      key: 'intereses',
      label: t.interesesSinPagar,
      valor: cuenta.intereses,
      nota: dias.length > 0 ? ` (${dias.join('; ')})` : '',
    },
    { key: 'indexacion', label: t.indexado, valor: cuenta.indexacion, nota: '', siHay: true },
    { key: 'pagado', label: t.pagado, valor: cuenta.pagado, nota: '' },
    { key: 'favor', label: t.saldoAFavor, valor: cuenta.saldo_a_favor, nota: '', siHay: true },
  ]
  return (
    <SummaryList
      rows={filas
        .filter(({ siHay, valor }) => !siHay || !esCero(valor))
        .map(({ key, label, valor, nota }) => ({ key, label, value: dinero(valor) + nota }))}
    />
  )
}
