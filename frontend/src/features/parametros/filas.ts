import type { Parametro, ParametroLey, Vacio } from '@/api/modelos'

/** A row of the page: a value with its dates, or a gap that is known by its norm. */
export interface Fila {
  clave: string
  codigo: string
  nombre: string
  descripcion: string
  valor: Parametro | null
  vacio: Vacio | null
}

export interface Area {
  codigo: string
  filas: Fila[]
}

/** Every value and every gap of a parameter, newest first. */
export function filasDe(parametro: ParametroLey): Fila[] {
  const { codigo, nombre, descripcion } = parametro
  const comun = { codigo, nombre, descripcion }
  const valores = parametro.valores.map((valor) => ({ ...comun, valor, vacio: null }))
  const vacios = parametro.vacios.map((vacio) => ({ ...comun, valor: null, vacio }))
  return [...valores, ...vacios]
    .sort((una, otra) => desdeDe(otra).localeCompare(desdeDe(una)))
    .map((fila, indice) => ({ ...fila, clave: `${codigo}-${String(indice)}` }))
}

function desdeDe({ valor, vacio }: Pick<Fila, 'valor' | 'vacio'>): string {
  return (valor ?? vacio)?.desde ?? ''
}

/** Rows grouped by the first part of their code, in the order in which they come. */
export function porArea(filas: Fila[]): Area[] {
  const areas = new Map<string, Fila[]>()
  for (const fila of filas) {
    const area = fila.codigo.split('.')[0] ?? fila.codigo
    areas.set(area, [...(areas.get(area) ?? []), fila])
  }
  return [...areas].map(([codigo, suyas]) => ({ codigo, filas: suyas }))
}

/** Every word of the search must be somewhere in the row, with or without accents. */
export function buscar(filas: Fila[], texto: string): Fila[] {
  const palabras = sinTildes(texto).split(/\s+/).filter(Boolean)
  return filas.filter((fila) => {
    const donde = sinTildes(
      [
        fila.codigo,
        fila.nombre,
        fila.descripcion,
        fila.valor?.norma,
        fila.valor?.articulo,
        fila.valor?.fuente,
        fila.vacio?.norma,
        fila.vacio?.nota,
      ].join(' '),
    )
    return palabras.every((palabra) => donde.includes(palabra))
  })
}

function sinTildes(texto: string): string {
  return texto
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}

export type Confianza = 'leida' | 'secundaria' | 'porConfirmar' | 'demostracion'

/** What is only known or assumed was not read in the norm: the page says so. */
export function confianzaDe({ confianza, demostrativo }: Parametro): Confianza {
  if (demostrativo) return 'demostracion'
  if (confianza === 'seen') return 'leida'
  return confianza === 'seen_secondary' ? 'secundaria' : 'porConfirmar'
}

/**
 * A gap is a value that the norm fixes and nobody has recorded, or a rule that ended. The
 * server tells them apart only in its note.
 */
export function claseDeVacio({ nota }: Vacio): 'falta' | 'dejoDeRegir' {
  return /falta por registrar/i.test(nota) ? 'falta' : 'dejoDeRegir'
}

/** Kinds of value whose name is not a unit of measure: the value says it all. */
const SIN_UNIDAD =
  /^(regla|plazo|formula|metodo|politica|conteo|antiguedad|conversion|fraccion|proporcion|fecha)$/

/** The unit to write after a value in words: «persona natural: 2.000… SMLMV». */
export function unidadAparte({ valor, unidad }: Parametro): string | null {
  const esUnSoloDato = /^-?\d+(\.\d+)?$|^\d{4}-\d{2}-\d{2}$/.test(valor)
  const yaLaDice = valor.includes(unidad.startsWith('porcentaje') ? '%' : unidad)
  return esUnSoloDato || SIN_UNIDAD.test(unidad) || yaLaDice ? null : unidad
}
