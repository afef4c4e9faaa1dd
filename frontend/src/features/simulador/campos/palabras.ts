import type { SelectOption } from '@/ui/Select'
import type { Traduccion } from '@/i18n/textos'
import type { Campo, Esquema } from './esquema'
import type { es } from './textos.es'

/** What a form knows of its words: a catalogue whose keys name the fields. */
export type Palabras = Record<string, unknown>

export function palabra(palabras: Palabras, clave: string): string | undefined {
  const texto = palabras[clave]
  return typeof texto === 'string' ? texto : undefined
}

/** The words of a field («pagos_valor» inside a row), those of the chosen calculation first. */
export function rotulo(clave: string, { variante }: Esquema, palabras: Palabras): string {
  return palabra(palabras, `${clave}_${variante ?? ''}`) ?? palabra(palabras, clave) ?? clave
}

/** Some help is only for who may leave the field empty. */
export function ayuda(clave: string, exigido: boolean, palabras: Palabras): string | undefined {
  const deOpcional = exigido ? undefined : palabra(palabras, `${clave}_ayuda_opcional`)
  return deOpcional ?? palabra(palabras, `${clave}_ayuda`)
}

export function opcionesDe({ opciones }: Campo, clave: string, palabras: Palabras): SelectOption[] {
  return (opciones ?? []).map((opcion) =>
    typeof opcion === 'string'
      ? { value: opcion, label: palabra(palabras, `${clave}_${opcion || 'no'}`) ?? opcion }
      : opcion,
  )
}

/** The words of a form, with those of the fields that every form has. */
export const conComunes = (palabras: Palabras, t: Traduccion<typeof es>): Palabras => ({
  conocido_al: t.conocido_al,
  conocido_al_ayuda: t.conocido_al_ayuda,
  ...palabras,
})

/** «Pago 1». */
export function nombreDeFila(
  grupo: string,
  indice: number,
  palabras: Palabras,
  t: Traduccion<typeof es>,
): string {
  return t.filaNumero(palabra(palabras, `${grupo}_fila`) ?? grupo, indice + 1)
}
