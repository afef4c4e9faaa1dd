/** One value of an object, before and after. */
export interface Cambio {
  dato: string
  antes: string | null
  despues: string | null
}

/**
 * What two versions of an object say, value by value: first what changed. `null` is a version that
 * does not have it.
 */
export function cambios(antes: unknown, despues: unknown): Cambio[] {
  const [previos, nuevos] = [valores(antes), valores(despues)]
  const datos = [...new Set([...previos.keys(), ...nuevos.keys()])]
  const filas = datos.map((dato) => ({
    dato,
    antes: previos.get(dato) ?? null,
    despues: nuevos.get(dato) ?? null,
  }))
  const cambia = ({ antes, despues }: Cambio) => antes !== despues
  return [...filas.filter(cambia), ...filas.filter((fila) => !cambia(fila))]
}

/** Every value with the path that leads to it: `empresa.nombre`, `campos.0`. */
function valores(objeto: unknown, ruta = ''): Map<string, string> {
  if (objeto === null || objeto === undefined) return new Map()
  if (typeof objeto !== 'object') return new Map([[ruta || '–', enTexto(objeto)]])
  const partes = Object.entries(objeto as Record<string, unknown>)
  // Short lists, as of roles, are read in one go.
  if (Array.isArray(objeto) && objeto.every((parte) => typeof parte !== 'object')) {
    return new Map([[ruta, objeto.map(enTexto).join(', ')]])
  }
  return new Map(
    partes.flatMap(([nombre, valor]) => [...valores(valor, ruta ? `${ruta}.${nombre}` : nombre)]),
  )
}

function enTexto(valor: unknown): string {
  return typeof valor === 'string' ? valor : JSON.stringify(valor)
}
