/**
 * Reads a day as people type it (9/3/27, 09032027, «9 mar 2027», «9 de marzo de 2027») and
 * answers AAAA-MM-DD. Day comes first always: this is a Colombian form, in both languages.
 */

export type MotivoFecha = 'vacia' | 'no_es_fecha' | 'no_existe'
export type LecturaFecha = { ok: true; fecha: string } | { ok: false; motivo: MotivoFecha }

/** First three letters are enough to tell every month apart, in Spanish and in English. */
const MESES: Record<string, number> = {
  ene: 1,
  jan: 1,
  feb: 2,
  mar: 3,
  abr: 4,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  ago: 8,
  aug: 8,
  sep: 9,
  set: 9,
  oct: 10,
  nov: 11,
  dic: 12,
  dec: 12,
}

export function leerFecha(texto: string): LecturaFecha {
  const limpio = texto.trim().toLowerCase()
  if (limpio === '') return { ok: false, motivo: 'vacia' }

  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(limpio)
  if (iso) return componer(iso[3], iso[2], iso[1])

  const separada = /^(\d{1,2})[/.\-\s]+(\d{1,2})[/.\-\s]+(\d{4}|\d{2})$/.exec(limpio)
  if (separada) return componer(separada[1], separada[2], separada[3])

  const seguida = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(limpio)
  if (seguida) return componer(seguida[1], seguida[2], seguida[3])

  const conMes =
    /^(\d{1,2})[\s/.-]*(?:de\s+)?([a-zñ]{3,10})\.?[\s/.,-]*(?:del?\s+)?(\d{4}|\d{2})$/.exec(limpio)
  if (conMes) {
    const mes = MESES[(conMes[2] ?? '').slice(0, 3)]
    return mes === undefined ? noEsFecha : componer(conMes[1], String(mes), conMes[3])
  }
  return noEsFecha
}

const noEsFecha: LecturaFecha = { ok: false, motivo: 'no_es_fecha' }

function componer(dia = '', mes = '', anio = ''): LecturaFecha {
  const d = Number(dia)
  const m = Number(mes)
  // Obligations live between the late nineties and a few years ahead: two digits split at 70.
  const a = anio.length === 2 ? Number(anio) + (Number(anio) < 70 ? 2000 : 1900) : Number(anio)
  if (a < 1900 || m < 1 || m > 12 || d < 1 || d > diasDelMes(a, m)) {
    return { ok: false, motivo: 'no_existe' }
  }
  return { ok: true, fecha: aTextoIso(a, m, d) }
}

export function diasDelMes(anio: number, mes: number): number {
  const bisiesto = (anio % 4 === 0 && anio % 100 !== 0) || anio % 400 === 0
  return mes === 2 ? (bisiesto ? 29 : 28) : [4, 6, 9, 11].includes(mes) ? 30 : 31
}

export function aTextoIso(anio: number, mes: number, dia: number): string {
  const dos = (n: number) => String(n).padStart(2, '0')
  return `${String(anio).padStart(4, '0')}-${dos(mes)}-${dos(dia)}`
}

/** The same day `dias` later (or earlier), by calendar only: no time zone takes part. */
export function sumarDias(fecha: string, dias: number): string {
  const [anio = 0, mes = 1, dia = 1] = fecha.split('-').map(Number)
  return new Date(Date.UTC(anio, mes - 1, dia + dias)).toISOString().slice(0, 10)
}

/** The same day of another month, held back to the last day when the month is shorter. */
export function sumarMeses(fecha: string, meses: number): string {
  const [anio = 0, mes = 1, dia = 1] = fecha.split('-').map(Number)
  const indice = anio * 12 + (mes - 1) + meses
  const nuevoAnio = Math.floor(indice / 12)
  const nuevoMes = (indice % 12) + 1
  return aTextoIso(nuevoAnio, nuevoMes, Math.min(dia, diasDelMes(nuevoAnio, nuevoMes)))
}
