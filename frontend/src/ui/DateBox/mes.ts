import { aTextoIso, diasDelMes } from '@/lib/leerFecha'

/** Weeks of a month, Monday first as on Colombian calendars; null outside the month. */
export function semanasDe(anio: number, mes: number): (string | null)[][] {
  // Noon-free arithmetic: the day of the week of a date without a time zone.
  const primero = (new Date(Date.UTC(anio, mes - 1, 1)).getUTCDay() + 6) % 7
  const casillas: (string | null)[] = [
    ...Array.from({ length: primero }, () => null),
    ...Array.from({ length: diasDelMes(anio, mes) }, (_, i) => aTextoIso(anio, mes, i + 1)),
  ]
  const semanas: (string | null)[][] = []
  for (let i = 0; i < casillas.length; i += 7) {
    const semana = casillas.slice(i, i + 7)
    semanas.push([...semana, ...Array.from({ length: 7 - semana.length }, () => null)])
  }
  return semanas
}

export function partesDe(fecha: string): { anio: number; mes: number } {
  const [anio = 0, mes = 1] = fecha.split('-').map(Number)
  return { anio, mes }
}

/** Place in the week, Monday 0. */
export function diaDeSemana(fecha: string): number {
  return (new Date(`${fecha}T00:00:00Z`).getUTCDay() + 6) % 7
}
