import type { DiaDeEspera } from '@/api/modelos'

/** The first day and the last one of each month: enough to see how it grows. */
export function unDiaPorMes(dias: DiaDeEspera[]): DiaDeEspera[] {
  return dias.filter(
    ({ fecha }, i) => i === 0 || fecha.slice(0, 7) !== dias[i + 1]?.fecha.slice(0, 7),
  )
}

export interface Trazo {
  /** Points of the line in a box of 100 by 100, the origin above. */
  puntos: string
  /** Where each month begins, to the right of the first day. */
  meses: number[]
  menor: DiaDeEspera
  mayor: DiaDeEspera
}

/** Places the totals on the drawing. The figures shown are those of the server, not these. */
export function trazar(dias: DiaDeEspera[]): Trazo | null {
  const [primero] = dias
  if (!primero || dias.length < 2) return null
  const altura = ({ total }: DiaDeEspera) => Number(total)
  const menor = dias.reduce((a, b) => (altura(b) < altura(a) ? b : a), primero)
  const mayor = dias.reduce((a, b) => (altura(b) > altura(a) ? b : a), primero)
  const alto = altura(mayor) - altura(menor)
  const x = (i: number) => redondo((i / (dias.length - 1)) * 100)
  const y = (dia: DiaDeEspera) =>
    alto === 0 ? 50 : redondo(100 - ((altura(dia) - altura(menor)) / alto) * 100)
  return {
    puntos: dias.map((dia, i) => `${String(x(i))},${String(y(dia))}`).join(' '),
    meses: dias.flatMap(({ fecha }, i) => (i > 0 && fecha.endsWith('-01') ? [x(i)] : [])),
    menor,
    mayor,
  }
}

function redondo(n: number): number {
  return Math.round(n * 100) / 100
}
