/** «Recordar en este equipo» keeps who logs in, never the password. */
const CLAVE = 'ser.ingreso'

export interface Recordado {
  operador: string
  usuario: string
}

export function leerRecordado(): Recordado | null {
  try {
    const guardado: unknown = JSON.parse(localStorage.getItem(CLAVE) ?? 'null')
    if (typeof guardado !== 'object' || guardado === null) return null
    const { operador, usuario } = guardado as Partial<Recordado>
    return typeof operador === 'string' && typeof usuario === 'string'
      ? { operador, usuario }
      : null
  } catch {
    return null
  }
}

export function guardarRecordado(recordado: Recordado | null): void {
  try {
    if (recordado) localStorage.setItem(CLAVE, JSON.stringify(recordado))
    else localStorage.removeItem(CLAVE)
  } catch {
    // Storage forbidden: the form simply starts empty next time.
  }
}
