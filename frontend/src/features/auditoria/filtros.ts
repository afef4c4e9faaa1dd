/** What a search of the trail asks for; it lives in the address, so that it can be shared. */
export interface Filtros {
  persona: string
  operador: string
  objeto: string
  resultado: string
  solicitud_id: string
  objeto_id: string
  desde: string
  hasta: string
}

export const CAMPOS = [
  'persona',
  'operador',
  'objeto',
  'resultado',
  'solicitud_id',
  'objeto_id',
  'desde',
  'hasta',
] as const satisfies readonly (keyof Filtros)[]

export const RESULTADOS = ['hecho', 'rechazado'] as const

export function leerFiltros(params: URLSearchParams): Filtros {
  const pares = CAMPOS.map((campo) => [campo, params.get(campo) ?? ''])
  return Object.fromEntries(pares) as Filtros
}

/** Only what says something. */
export function enConsulta(filtros: Filtros): Partial<Filtros> {
  return Object.fromEntries(Object.entries(filtros).filter(([, valor]) => valor))
}

export function enDireccion(filtros: Filtros, pagina = 1): string {
  const params = new URLSearchParams(enConsulta(filtros))
  if (pagina > 1) params.set('pagina', String(pagina))
  return params.toString()
}
