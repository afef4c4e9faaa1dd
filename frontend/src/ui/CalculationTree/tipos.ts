/** What a figure says of itself. Structurally the `Linea` of the API, which ui does not know. */
export interface LineaCalculo {
  codigo: string
  concepto: string
  valor: string
  /** Before rounding, with every decimal. */
  valor_exacto: string
  formula: string
  operandos: { nombre: string; valor: string; unidad: string }[]
  parametro: ParametroCalculo | null
  redondeo: { regla: string; norma: string | null } | null
  norma: string | null
  lineas: LineaCalculo[]
}

export interface ParametroCalculo {
  codigo: string
  nombre: string
  valor: string
  unidad: string
  desde: string
  hasta: string | null
  norma: string
  articulo: string | null
  fuente?: string | null
  confianza: string
  demostrativo: boolean
}
