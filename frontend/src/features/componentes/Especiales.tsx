import { useState } from 'react'
import { useTextos } from '@/i18n/textos'
import { CalculationTree } from '@/ui/CalculationTree/CalculationTree'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { DateBox } from '@/ui/DateBox/DateBox'
import { MoneyInput } from '@/ui/MoneyInput/MoneyInput'
import { dinero } from '@/lib/dinero'
import { textos } from './textos'
import { lineaDeMuestra } from './muestras'

interface Fila {
  id: string
  periodo: string
  total: string
}

/** Money, dates, tables and traces: what this application is made of. */
export function Especiales() {
  const t = useTextos(textos)
  const [valor, setValor] = useState('2.345.678,5')
  const [dudoso, setDudoso] = useState('1,250')
  const [fecha, setFecha] = useState('21/11/2026')
  const filas: Fila[] = [
    { id: '1', periodo: t.periodoValor, total: '5928000.00' },
    { id: '2', periodo: t.periodoAnterior, total: '5671500.50' },
  ]
  const columnas: Columna<Fila>[] = [
    { id: 'periodo', titulo: t.periodo, celda: (f) => f.periodo, principal: true },
    { id: 'total', titulo: t.total, celda: (f) => dinero(f.total), numerica: true },
  ]
  return (
    <section aria-labelledby="g-especiales" className="pila-ancha">
      <h2 id="g-especiales">{t.especiales}</h2>
      <div className="galeria-rejilla">
        <MoneyInput label={t.ingresos} value={valor} onChange={setValor} />
        <MoneyInput
          label={t.ingresosDudosos}
          value={dudoso}
          onChange={setDudoso}
          error={t.ingresosError}
        />
        <DateBox label={t.fechaPago} value={fecha} onChange={setFecha} today="2026-11-21" />
      </div>
      <DataTable
        titulo={t.tabla}
        tituloVisible
        columnas={columnas}
        filas={filas}
        clave={(f) => f.id}
      />
      <CalculationTree linea={lineaDeMuestra} />
    </section>
  )
}
