import type { ObligacionDetalle } from '@/api/modelos'
import { type Traduccion, useTextos } from '@/i18n/textos'
import { pesos } from '@/lib/dinero'
import { fecha } from '@/lib/fechas'
import { DataTable } from '@/ui/DataTable/DataTable'
import type { es } from './textos.es'
import { textos } from './textos'

export function Movimientos({ movimientos }: Pick<ObligacionDetalle, 'movimientos'>) {
  const t = useTextos(textos)
  if (movimientos.length === 0) return <p>{t.sinMovimientos}</p>
  return (
    <DataTable
      titulo={t.movimientos}
      filas={movimientos.map((movimiento, indice) => ({ ...movimiento, indice }))}
      clave={(movimiento) => String(movimiento.indice)}
      columnas={[
        { id: 'fecha', titulo: t.colFecha, celda: (m) => fecha(m.fecha) },
        { id: 'movimiento', titulo: t.colMovimiento, principal: true, celda: (m) => m.descripcion },
        { id: 'cuenta', titulo: t.colCuenta, celda: (m) => nombreDeCuenta(m.cuenta, t) },
        {
          id: 'debito',
          titulo: t.colDebito,
          numerica: true,
          celda: (m) => (m.debito === null ? '–' : pesos(m.debito)),
        },
        {
          id: 'credito',
          titulo: t.colCredito,
          numerica: true,
          celda: (m) => (m.credito === null ? '–' : pesos(m.credito)),
        },
      ]}
    />
  )
}

/** The ledger speaks in codes; an account newer than this page shows its code in words. */
function nombreDeCuenta(codigo: string, t: Traduccion<typeof es>): string {
  const nombre = (t as Record<string, unknown>)[`cuenta_${codigo}`]
  return typeof nombre === 'string' ? nombre : codigo.replaceAll('_', ' ')
}
