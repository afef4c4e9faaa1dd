/** The state of the list of FUR lives in the address, with the names of the API. */

export const TIPOS = ['presentacion', 'presentacion_y_pago', 'pago'] as const
export const ESTADOS = ['generado', 'pagado', 'anulado'] as const

export interface FiltrosFur {
  q: string
  desde: string | null
  hasta: string | null
  tipo: string
  estado: string
  pagina: number
}

export const SIN_FILTROS: FiltrosFur = {
  q: '',
  desde: null,
  hasta: null,
  tipo: '',
  estado: '',
  pagina: 1,
}

export function leerFiltros(params: URLSearchParams): FiltrosFur {
  const dia = (nombre: string) => {
    const texto = params.get(nombre) ?? ''
    return /^\d{4}-\d{2}-\d{2}$/.test(texto) ? texto : null
  }
  const uno = (nombre: string, validos: readonly string[]) =>
    validos.find((valido) => valido === params.get(nombre)) ?? ''
  const pagina = Number(params.get('pagina'))
  return {
    q: (params.get('q') ?? '').slice(0, 30),
    desde: dia('desde'),
    hasta: dia('hasta'),
    tipo: uno('tipo', TIPOS),
    estado: uno('estado', ESTADOS),
    pagina: Number.isInteger(pagina) && pagina > 0 ? pagina : 1,
  }
}

export function escribirFiltros(filtros: FiltrosFur): URLSearchParams {
  const params = new URLSearchParams()
  for (const nombre of ['q', 'desde', 'hasta', 'tipo', 'estado'] as const) {
    const valor = filtros[nombre]
    if (valor) params.set(nombre, valor)
  }
  if (filtros.pagina > 1) params.set('pagina', String(filtros.pagina))
  return params
}

export function hayFiltros(filtros: FiltrosFur): boolean {
  return escribirFiltros({ ...filtros, pagina: 1 }).size > 0
}
