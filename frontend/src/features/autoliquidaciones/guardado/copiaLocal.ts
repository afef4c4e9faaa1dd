/**
 * The copy of a draft that this device keeps until the server has confirmed it, so that a
 * closed tab or a dead battery costs at most the last keystroke. It is keyed by person: two
 * people who share a computer must not be offered each other's typing.
 */

export interface Copia<F> {
  /** Version of the draft these changes were made on. */
  version: number
  formulario: F
  /** Instant of the last change, RFC 3339. */
  en: string
}

export interface AlmacenCopias<F> {
  leer(): Copia<F> | null
  escribir(copia: Copia<F>): void
  borrar(): void
}

export function copiaEnEsteEquipo<F>(
  personaId: string,
  autoliquidacionId: string,
  esFormulario: (valor: unknown) => valor is F,
  almacen: Storage = window.localStorage,
): AlmacenCopias<F> {
  const clave = `ser:borrador:${personaId}:${autoliquidacionId}`
  return {
    leer() {
      try {
        const copia: unknown = JSON.parse(almacen.getItem(clave) ?? 'null')
        return esCopia(copia) && esFormulario(copia.formulario)
          ? { version: copia.version, en: copia.en, formulario: copia.formulario }
          : null
      } catch {
        // A copy from an older release or cut short by a crash is not worth an error screen.
        return null
      }
    },
    escribir(copia) {
      try {
        almacen.setItem(clave, JSON.stringify(copia))
      } catch {
        // Private windows and full disks refuse: the server copy is then the only one, as before.
      }
    },
    borrar() {
      try {
        almacen.removeItem(clave)
      } catch {
        // Same refusal as above; a leftover copy is compared with the server when it is next read.
      }
    },
  }
}

function esCopia(valor: unknown): valor is { version: number; en: string; formulario: unknown } {
  return (
    typeof valor === 'object' &&
    valor !== null &&
    'formulario' in valor &&
    'version' in valor &&
    typeof valor.version === 'number' &&
    'en' in valor &&
    typeof valor.en === 'string'
  )
}
