import type { Familia, Problema } from '@/api/modelos'
import type { Idioma } from '@/i18n/idioma'
import type { Traduccion } from '@/i18n/textos'
import { sinPartirDinero } from '@/lib/dinero'
import type { FormError } from '@/ui/ErrorSummary'
import { CAMPO } from './borrador'
import type { es } from './textos.es'

type Textos = Traduccion<typeof es>

/** The problem of the server beside the field it speaks of; empty if it is of none. */
export function erroresDeCampo(
  problema: Problema,
  familia: Familia,
  t: Textos,
  idioma: Idioma,
): FormError[] {
  return (problema.errores ?? []).flatMap(({ campo, codigo, mensaje }) => {
    const field = campoDe(campo, familia)
    if (!field) return []
    const palabras = (t as Record<string, unknown>)[`error_${codigo}`]
    const conocido = typeof palabras === 'string' ? palabras : null
    return [
      { field, message: conocido ?? (idioma === 'es' ? sinPartirDinero(mensaje) : t.error_otro) },
    ]
  })
}

/** «/renglones/ingresos» → the id of that box. A whole group points to its first box. */
function campoDe(puntero: string, familia: Familia): string | null {
  const partes = puntero.split('/').filter(Boolean)
  switch (partes[0]) {
    case 'familia':
      return CAMPO.familia
    case 'periodo':
      return familia.periodicidad === 'anual' ? CAMPO.anio : CAMPO.parte
    case 'habitantes':
      return CAMPO.habitantes
    case 'fecha_presentacion':
      return CAMPO.presentacion
    case 'fecha_pago':
      return CAMPO.pago
    case 'conocido_al':
      return CAMPO.conocido
  }
  const primero = familia.renglones[0]?.codigo
  const codigo = familia.renglones.find((r) => r.codigo === partes.at(-1))?.codigo ?? primero
  return codigo ? CAMPO.renglon(codigo) : null
}
