import type { Declaracion } from '@/api/modelos'

/** What two versions of a declaration say differently, item by item. */
export type Diferencia =
  | { que: 'respuesta'; mia: boolean; otra: boolean }
  | { que: 'linea'; numero: number; mia: LineaDeclarada | null; otra: LineaDeclarada | null }
  | { que: 'terminales' | 'devoluciones'; mia: string; otra: string }

export type LineaDeclarada = Declaracion['ingresos'][number]

export function diferenciasEntre(mia: Declaracion, otra: Declaracion): Diferencia[] {
  const diferencias: Diferencia[] = []
  if (mia.sin_ingresos !== otra.sin_ingresos) {
    diferencias.push({ que: 'respuesta', mia: mia.sin_ingresos, otra: otra.sin_ingresos })
  }
  const largo = Math.max(mia.ingresos.length, otra.ingresos.length)
  for (let i = 0; i < largo; i += 1) {
    const una = mia.ingresos[i] ?? null
    const dos = otra.ingresos[i] ?? null
    if (!mismaLinea(una, dos)) {
      diferencias.push({ que: 'linea', numero: i + 1, mia: una, otra: dos })
    }
  }
  for (const que of ['terminales', 'devoluciones'] as const) {
    if (mia[que] !== otra[que]) diferencias.push({ que, mia: mia[que], otra: otra[que] })
  }
  return diferencias
}

function mismaLinea(una: LineaDeclarada | null, otra: LineaDeclarada | null): boolean {
  return (
    una?.servicio === otra?.servicio &&
    una?.descripcion === otra?.descripcion &&
    una?.valor === otra?.valor
  )
}
