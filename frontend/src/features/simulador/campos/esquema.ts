import { fecha } from '@/lib/fechas'
import type { SelectOption } from '@/ui/Select'

/** What a form asks for, as data: its fields, and the groups of fields that repeat in rows. */
export interface Esquema {
  /** Of the ids of its fields. */
  prefijo: string
  campos: readonly Campo[]
  grupos: Readonly<Record<string, Grupo>>
  /** The calculation that was chosen: some fields have words of their own in it. */
  variante?: string
  /** What was chosen has nothing to calculate: the form ends there. */
  sinCalculo?: boolean
}

/** A form whose choices change what it asks for. */
export type EsquemaDe = (valores: Valores) => Esquema

export type Tipo = 'dinero' | 'fecha' | 'texto' | 'mes' | 'numero' | 'entero' | 'opcion' | 'marca'

export interface Campo {
  clave: string
  tipo: Tipo
  exigido?: boolean | ((valores: Valores) => boolean)
  /** It is asked only then. */
  visible?: (valores: Valores) => boolean
  /** What it says until somebody writes; «hoy» is the day of the service. */
  omision?: string
  /** A code has its words in the catalogue of the form; the rest, those of the server. */
  opciones?: readonly (string | SelectOption)[]
  /** The options that the other answers leave, when they leave fewer. */
  ofrece?: (valores: Valores) => readonly string[]
  /** Other answers that do not outlive this one. */
  borra?: readonly string[]
}

/** As the law was known on a day; empty is today. Every form of this kit may ask it. */
export const CONOCIDO: Campo = { clave: 'conocido_al', tipo: 'fecha' }

export interface Grupo {
  campos: readonly Campo[]
  /** Rows that are there before anybody adds one. */
  minimo?: number
  /** The most rows that the server takes. */
  maximo: number
}

export type Valores = Partial<Record<string, string>>

/** A field inside its form: «capital», «pagos.0.valor». */
export const claveDeFila = (grupo: string, indice: number, clave: string) =>
  `${grupo}.${String(indice)}.${clave}`

export const idDe = (esquema: Esquema, clave: string) =>
  `${esquema.prefijo}-${clave.replaceAll('.', '-')}`

/** A field with the options that the other answers leave it. */
export function campoEntre(campo: Campo, valores: Valores): Campo {
  if (!campo.ofrece) return campo
  const quedan = campo.ofrece(valores)
  return {
    ...campo,
    opciones: campo.opciones?.filter((opcion) => quedan.includes(valorDe(opcion))),
  }
}

/** What is typed or its usual value; what is no longer offered counts as not chosen. */
export function escrito(campo: Campo, valores: Valores, hoy: string): string {
  const omision = campo.omision === 'hoy' ? fecha(hoy) : (campo.omision ?? '')
  const texto = valores[campo.clave] ?? omision
  return campo.ofrece?.(valores).includes(texto) === false ? '' : texto
}

/** Whether somebody wrote in that field. */
export const conTexto = (clave: string) => (valores: Valores) =>
  (valores[clave] ?? '').trim() !== ''

export const esVisible = (campo: Campo, valores: Valores) => campo.visible?.(valores) ?? true

export const esExigido = ({ exigido }: Campo, valores: Valores) =>
  typeof exigido === 'function' ? exigido(valores) : (exigido ?? false)

export const valorDe = (opcion: string | SelectOption) =>
  typeof opcion === 'string' ? opcion : opcion.value

/** With another answer, and without those that do not outlive the one it had. */
export function conRespuesta(campo: Campo, valores: Valores, texto: string): Valores {
  const quedan = Object.entries(valores).filter(([clave]) => !campo.borra?.includes(clave))
  return { ...Object.fromEntries(quedan), [campo.clave]: texto }
}

/** «/pagos/0/valor» → «pagos.0.valor»; a whole row or group, its first field; null if of none. */
export function claveDe(puntero: string, { campos, grupos }: Esquema): string | null {
  const [primero = '', segundo, tercero] = puntero.split('/').filter(Boolean)
  const grupo = grupos[primero]
  if (!grupo) return campos.some(({ clave }) => clave === primero) ? primero : null
  const deFila = grupo.campos.find(({ clave }) => clave === tercero) ?? grupo.campos[0]
  return deFila ? claveDeFila(primero, Number(segundo ?? 0), deFila.clave) : null
}
