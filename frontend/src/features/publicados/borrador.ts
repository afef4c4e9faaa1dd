import type { NuevaPublicacion, SeriePublicada, VersionPublicada } from '@/api/modelos'
import type { Traduccion } from '@/i18n/textos'
import { fecha } from '@/lib/fechas'
import { leerDinero } from '@/lib/leerDinero'
import { leerFecha } from '@/lib/leerFecha'
import type { FormError } from '@/ui/ErrorSummary'
import type { es } from './textos.es'
import { claseDe, comoSeTeclea, leerDecimal } from './unidades'

type Textos = Traduccion<typeof es>

export const CAMPOS = [
  'desde',
  'hasta',
  'valor',
  'usura',
  'ibc',
  'norma',
  'articulo',
  'enlace',
  'fuente',
  'nota',
  'publicado_el',
  'confianza',
] as const

export type Campo = (typeof CAMPOS)[number]

/** What is written in each box, letter by letter. */
export type Borrador = Record<Campo, string>

/** Id of the box: where the summary of errors points to. */
export const idDe = (campo: Campo) => `publicar-${campo}`

interface Comienzo {
  serie: SeriePublicada
  hoy: string
  /** Days that the address asks for; without them, those that follow the last value. */
  desde: string | null
  hasta: string | null
  /** The value of those days, when they have one. */
  actual: VersionPublicada | null
  /** The same value again, now with its source read. */
  confirma: boolean
}

/** What the page knows already is written; the value of a correction never is. */
export function borradorDe({ serie, hoy, desde, hasta, actual, confirma }: Comienzo): Borrador {
  const clase = claseDe(serie)
  const dias = desde ? { desde, hasta } : serie.siguiente
  const acto = actual && !actual.demostrativo ? actual : null
  const decimal = (valor: string | null | undefined) => (valor ? comoSeTeclea(valor, 'numero') : '')
  return {
    desde: dias ? fecha(dias.desde) : '',
    hasta: dias?.hasta ? fecha(dias.hasta) : '',
    valor: confirma && actual && clase !== 'usura' ? comoSeTeclea(actual.valor, clase) : '',
    usura: confirma ? decimal(actual?.usura) : '',
    ibc: confirma ? decimal(actual?.ibc) : '',
    norma: acto && !/^https?:/.test(acto.norma) ? acto.norma : '',
    articulo: acto?.articulo ?? '',
    enlace: acto?.enlace ?? '',
    fuente: '',
    nota: '',
    publicado_el: fecha(acto?.publicado_el ?? hoy),
    confianza: confirma ? 'seen' : '',
  }
}

export type Revision = { ok: true; nueva: NuevaPublicacion } | { ok: false; errores: FormError[] }

/** What the browser can see before asking; what to send, if all can be read. */
export function revisar(borrador: Borrador, serie: SeriePublicada, t: Textos): Revision {
  const errores: FormError[] = []
  const falla = (campo: Campo, message: string) => {
    errores.push({ field: idDe(campo), message })
    return ''
  }
  const dia = (campo: 'desde' | 'hasta' | 'publicado_el', obligatoria: boolean) => {
    const lectura = leerFecha(borrador[campo])
    if (lectura.ok) return lectura.fecha
    if (lectura.motivo !== 'vacia') return falla(campo, t.fechaMal(t[campo]))
    return obligatoria ? falla(campo, t.fechaFalta(t[campo])) : ''
  }
  const numero = (campo: 'valor' | 'usura' | 'ibc', obligatorio: boolean) => {
    if (!borrador[campo].trim()) return obligatorio ? falla(campo, t.falta(t[campo])) : ''
    return leerDecimal(borrador[campo]) ?? falla(campo, t.decimalMal(t[campo]))
  }
  const clase = claseDe(serie)

  const desde = dia('desde', true)
  // Only what lasts until the next act may be left open.
  const hasta = dia('hasta', serie.cada !== 'libre')
  if (desde && hasta && hasta < desde) falla('hasta', t.fechasInvertidas)
  const esUsura = clase === 'usura'
  const valor = esUsura ? '' : leerValor()
  const usura = esUsura ? numero('usura', true) : ''
  const ibc = esUsura ? numero('ibc', false) : ''
  const norma = borrador.norma.trim() || falla('norma', t.faltaNorma)
  const publicado_el = dia('publicado_el', true)
  const confianza = borrador.confianza || falla('confianza', t.faltaConfianza)
  if (errores.length > 0) return { ok: false, errores }

  const texto = (campo: Campo) => borrador[campo].trim() || null
  return {
    ok: true,
    nueva: {
      codigo: serie.codigo,
      desde,
      hasta: hasta || null,
      valor: valor || null,
      usura: usura || null,
      ibc: ibc || null,
      norma,
      articulo: texto('articulo'),
      enlace: texto('enlace'),
      fuente: texto('fuente'),
      nota: texto('nota'),
      publicado_el,
      confianza,
    },
  }

  function leerValor(): string {
    if (clase !== 'pesos' && clase !== 'fecha') return numero('valor', true)
    if (!borrador.valor.trim()) return falla('valor', t.falta(t.valor))
    if (clase === 'fecha') {
      const lectura = leerFecha(borrador.valor)
      return lectura.ok ? lectura.fecha : falla('valor', t.fechaMal(t.valor))
    }
    const lectura = leerDinero(borrador.valor)
    return lectura.ok ? lectura.valor : falla('valor', t.pesosMal)
  }
}
