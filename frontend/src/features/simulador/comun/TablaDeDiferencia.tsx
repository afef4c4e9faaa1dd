import type { CambioValor } from '@/api/modelos'
import { textos as textosDeCambios } from '@/app/calculo/textos'
import { useTextos } from '@/i18n/textos'
import { dinero, esCero } from '@/lib/dinero'
import { DataTable } from '@/ui/DataTable/DataTable'
import { textos } from './textos'

export interface Parte {
  clave: string
  nombre: string
  /** Absent when the calculation has no such figure. */
  cambio: CambioValor | null
}

/** What the law of that day did not know yet, part by part. */
export function TablaDeDiferencia({ partes }: { partes: Parte[] }) {
  const t = useTextos(textos)
  const deCambios = useTextos(textosDeCambios)
  const filas = partes.flatMap(({ cambio, ...parte }) =>
    cambio && !esCero(cambio.diferencia) ? [{ ...parte, ...cambio }] : [],
  )
  if (filas.length === 0) return <p>{t.sinCambios}</p>
  const cifra = (id: 'antes' | 'despues' | 'diferencia', titulo: string) => ({
    id,
    titulo,
    numerica: true,
    celda: (fila: (typeof filas)[number]) => dinero(fila[id]),
  })
  return (
    <DataTable
      titulo={t.cambios}
      tituloVisible
      filas={filas}
      clave={({ clave }) => clave}
      columnas={[
        { id: 'parte', titulo: deCambios.linea, principal: true, celda: ({ nombre }) => nombre },
        cifra('antes', deCambios.entonces),
        cifra('despues', deCambios.hoy),
        cifra('diferencia', deCambios.diferencia),
      ]}
    />
  )
}
