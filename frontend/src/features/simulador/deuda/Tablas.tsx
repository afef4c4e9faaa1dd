import type { CuentaDeuda } from '@/api/modelos'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useTextos } from '@/i18n/textos'
import { dinero, esCero } from '@/lib/dinero'
import { fecha } from '@/lib/fechas'
import { DataTable } from '@/ui/DataTable/DataTable'
import { numeroDePago } from './esquema'
import { textos } from './textos'

type Pago = CuentaDeuda['pagos'][number]
type Tramo = CuentaDeuda['tramos'][number]
type Correccion = CuentaDeuda['correcciones'][number]
type Movimiento = CuentaDeuda['movimientos'][number]

/** What each payment covered; its parts add up to it. */
export function TablaDePagos({ pagos }: { pagos: Pago[] }) {
  const t = useTextos(textos)
  const hayIndexacion = pagos.some((pago) => !esCero(pago.a_indexacion))
  const cifra = (
    id: 'valor' | 'a_sancion' | 'a_indexacion' | 'a_intereses' | 'a_capital' | 'saldo_a_favor',
  ) => ({
    id,
    titulo: t[`pago_${id}`],
    numerica: true,
    celda: (pago: Pago) => dinero(pago[id]),
  })
  return (
    <DataTable
      titulo={t.tablaPagos}
      tituloVisible
      filas={pagos}
      clave={(pago) => pago.id}
      columnas={[
        {
          id: 'fecha',
          titulo: t.pago,
          principal: true,
          celda: (pago) => t.pagoDel(numeroDePago(pago.id), fecha(pago.fecha)),
        },
        cifra('valor'),
        cifra('a_sancion'),
        ...(hayIndexacion ? [cifra('a_indexacion')] : []),
        cifra('a_intereses'),
        cifra('a_capital'),
        cifra('saldo_a_favor'),
      ]}
    />
  )
}

/** The days of the delay, a row for each unpaid capital. */
export function TablaDeTramos({ tramos }: { tramos: Tramo[] }) {
  const t = useTextos(textos)
  return (
    <DataTable
      titulo={t.tablaTramos}
      tituloVisible
      filas={tramos}
      clave={(tramo) => tramo.desde}
      columnas={[
        {
          id: 'desde',
          titulo: t.tramo,
          principal: true,
          celda: (tramo) => t.delAl(fecha(tramo.desde), fecha(tramo.hasta)),
        },
        {
          id: 'capital',
          titulo: t.tramoCapital,
          numerica: true,
          celda: (tramo) => dinero(tramo.capital),
        },
        { id: 'dias', titulo: t.tramoDias, numerica: true, celda: (tramo) => tramo.dias },
        {
          id: 'suspendidos',
          titulo: t.tramoSuspendidos,
          numerica: true,
          celda: (tramo) => tramo.dias_suspendidos,
        },
        {
          id: 'intereses',
          titulo: t.tramoIntereses,
          numerica: true,
          celda: (tramo) => dinero(tramo.intereses),
        },
      ]}
    />
  )
}

/** What each correction is worth on the day. */
export function TablaDeCorrecciones({ correcciones }: { correcciones: Correccion[] }) {
  const t = useTextos(textos)
  const hayIndexacion = correcciones.some(
    ({ diferencia }) => !esCero(diferencia.indexacion.diferencia),
  )
  const cifra = (id: 'capital' | 'sancion' | 'indexacion' | 'intereses' | 'total') => ({
    id,
    titulo: t[`correccion_${id}`],
    numerica: true,
    celda: ({ diferencia }: Correccion) => dinero(diferencia[id].diferencia),
  })
  return (
    <DataTable
      titulo={t.tablaCorrecciones}
      tituloVisible
      filas={correcciones.map((correccion, indice) => ({ ...correccion, indice }))}
      clave={({ indice }) => String(indice)}
      columnas={[
        {
          id: 'fecha',
          titulo: t.correccion,
          principal: true,
          celda: ({ presentada_en }) => fecha(presentada_en),
        },
        cifra('capital'),
        cifra('sancion'),
        ...(hayIndexacion ? [cifra('indexacion')] : []),
        cifra('intereses'),
        cifra('total'),
      ]}
    />
  )
}

/** The entries of the ledger, from before the debt to the day. */
export function TablaDeMovimientos({ movimientos }: { movimientos: Movimiento[] }) {
  const t = useTextos(textos)
  const cuenta = (codigo: string) => {
    const nombre = (t as Record<string, unknown>)[`cuenta_${codigo}`]
    return typeof nombre === 'string' ? nombre : <TextoDelServidor>{codigo}</TextoDelServidor>
  }
  return (
    <DataTable
      titulo={t.tablaMovimientos}
      filas={movimientos.map((movimiento, indice) => ({ ...movimiento, indice }))}
      clave={({ indice }) => String(indice)}
      columnas={[
        {
          id: 'clase',
          titulo: t.movimiento,
          principal: true,
          celda: ({ clase, pago }) => {
            const nombre = (t as Record<string, unknown>)[`movimiento_${clase}`]
            const texto = typeof nombre === 'string' ? nombre : clase
            return pago ? t.delPago(texto, numeroDePago(pago)) : texto
          },
        },
        { id: 'debito', titulo: t.debito, celda: ({ debito }) => cuenta(debito) },
        { id: 'credito', titulo: t.credito, celda: ({ credito }) => cuenta(credito) },
        {
          id: 'valor',
          titulo: t.pago_valor,
          numerica: true,
          celda: ({ valor }) => dinero(valor),
        },
      ]}
    />
  )
}
