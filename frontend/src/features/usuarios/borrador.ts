import type { CambioDeUsuario, NuevoUsuario, Problema, Usuario } from '@/api/modelos'
import type { Idioma } from '@/i18n/idioma'
import type { Traduccion } from '@/i18n/textos'
import type { FormError } from '@/ui/ErrorSummary'
import { conTarjeta } from './rolesDe'
import type { es } from './textos.es'

type Textos = Traduccion<typeof es>

/** What stands in the form. */
export interface Borrador {
  identificacion: string
  nombre: string
  correo: string
  tarjeta_profesional: string
  roles: string[]
}

export type Campo = keyof Borrador

export const VACIO: Borrador = {
  identificacion: '',
  nombre: '',
  correo: '',
  tarjeta_profesional: '',
  roles: [],
}

export const idDe = (campo: Campo) => `usuario-${campo}`

export const borradorDe = (usuario: Usuario): Borrador => ({
  identificacion: usuario.identificacion,
  nombre: usuario.nombre,
  correo: usuario.correo,
  tarjeta_profesional: usuario.tarjeta_profesional ?? '',
  roles: usuario.roles,
})

/** What is left out is told before anything is sent; the server judges the rest. */
export function revisar(borrador: Borrador, t: Textos): FormError[] {
  const errores: FormError[] = (['identificacion', 'nombre', 'correo'] as const)
    .filter((campo) => borrador[campo].trim() === '')
    .map((campo) => ({ field: idDe(campo), message: t[`falta_${campo}`] }))
  if (borrador.roles.length === 0) errores.push({ field: idDe('roles'), message: t.falta_roles })
  if (conTarjeta(borrador.roles) && borrador.tarjeta_profesional.trim() === '') {
    errores.push({ field: idDe('tarjeta_profesional'), message: t.falta_tarjeta_profesional })
  }
  return errores
}

export function cambioDe(borrador: Borrador): CambioDeUsuario {
  const { nombre, correo, roles } = borrador
  const tarjeta = borrador.tarjeta_profesional.trim()
  return { nombre, correo, roles, tarjeta_profesional: conTarjeta(roles) ? tarjeta : null }
}

export const nuevoDe = (borrador: Borrador, confirmar_parecido: boolean): NuevoUsuario => ({
  ...cambioDe(borrador),
  identificacion: borrador.identificacion,
  confirmar_parecido,
})

/** What the server said of a field, beside its box. */
export function erroresDeCampo(problema: Problema, t: Textos, idioma: Idioma): FormError[] {
  return (problema.errores ?? []).flatMap(({ campo, codigo, mensaje }) => {
    const nombre = campo.split('/')[1] ?? ''
    if (!(nombre in VACIO)) return []
    const palabras = (t as Record<string, unknown>)[`error_${codigo}`]
    // The server says it in Spanish.
    const dicho = idioma === 'es' ? mensaje : typeof palabras === 'string' ? palabras : t.error_otro
    return [{ field: idDe(nombre as Campo), message: dicho }]
  })
}
