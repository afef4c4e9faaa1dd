import type { Familia, PedidoSimulacion } from '@/api/modelos'
import type { Traduccion } from '@/i18n/textos'
import { pesos } from '@/lib/dinero'
import { fecha } from '@/lib/fechas'
import { leerDinero } from '@/lib/leerDinero'
import { leerFecha } from '@/lib/leerFecha'
import type { FormError } from '@/ui/ErrorSummary'
import { escribirPeriodo, leerPeriodo, periodoCorriente } from './periodos'
import type { es } from './textos.es'

type Textos = Traduccion<typeof es>

/** What is typed and not yet calculated, letter by letter. */
export interface Borrador {
  familia: string
  anio: string
  parte: string
  renglones: Record<string, string>
  habitantes: string
  /** null means today: the clock of the service may answer after the page opens. */
  presentacion: string | null
  pago: string | null
  /** As the law was known on a day; empty is today. */
  conocido: string
  /** Carry the last published rate on. */
  estimar: boolean
}

/** Ids of the fields, also the targets of the errors. */
export const CAMPO = {
  familia: 'sim-familia',
  anio: 'sim-anio',
  parte: 'sim-parte',
  habitantes: 'sim-habitantes',
  presentacion: 'sim-presentacion',
  pago: 'sim-pago',
  conocido: 'sim-conocido',
  estimar: 'sim-estimar',
  renglon: (codigo: string) => `sim-r-${codigo}`,
} as const

/** The lines of the return travel in the address under this prefix. */
const RENGLON = 'r.'

/** The form as the address says it; anything missing or unknown takes its usual value. */
export function borradorDe(params: URLSearchParams, familias: Familia[], hoy: string): Borrador {
  const familia = familias.find((f) => f.codigo === params.get('familia')) ?? familias[0]
  const periodo = familia && {
    ...(leerPeriodo(params.get('periodo') ?? '', familia) ?? periodoCorriente(familia, hoy)),
  }
  return {
    familia: familia?.codigo ?? '',
    anio: periodo?.anio ?? '',
    parte: periodo?.parte ?? '',
    renglones: Object.fromEntries(
      [...params]
        .filter(([clave]) => clave.startsWith(RENGLON))
        .map(([clave, valor]) => [clave.slice(RENGLON.length), pesos(valor)]),
    ),
    habitantes: params.get('habitantes') ?? '',
    presentacion: diaEscrito(params.get('presentacion')),
    pago: diaEscrito(params.get('pago')),
    conocido: diaEscrito(params.get('conocido')) ?? '',
    estimar: params.get('estimar') === 'si',
  }
}

function diaEscrito(texto: string | null): string | null {
  const lectura = leerFecha(texto ?? '')
  return lectura.ok ? fecha(lectura.fecha) : null
}

/** Another family: what it shares stays written, and the period is of its own kind. */
export function conFamilia(borrador: Borrador, familia: Familia, hoy: string): Borrador {
  const actual = { anio: borrador.anio, parte: borrador.parte }
  const sirve = leerPeriodo(escribirPeriodo(actual, familia), familia)
  const periodo = sirve ?? periodoCorriente(familia, hoy)
  return { ...borrador, familia: familia.codigo, ...periodo }
}

export type Revision = { ok: true; params: URLSearchParams } | { ok: false; errores: FormError[] }

/** What the browser can see before asking; the address that asks for it, if all can be read. */
export function revisar(borrador: Borrador, familia: Familia, hoy: string, t: Textos): Revision {
  const errores: FormError[] = []
  const params = new URLSearchParams({
    familia: familia.codigo,
    periodo: escribirPeriodo(borrador, familia),
  })
  for (const { codigo, nombre, resta } of familia.renglones) {
    const lectura = leerDinero(borrador.renglones[codigo] ?? '')
    const field = CAMPO.renglon(codigo)
    if (lectura.ok) params.set(RENGLON + codigo, lectura.valor.replace(/\.00$/, ''))
    else if (lectura.motivo !== 'vacio') errores.push({ field, message: t.valorMal(nombre) })
    else if (!resta) errores.push({ field, message: t.faltaValor(nombre) })
  }
  if (familia.pide_habitantes) {
    const habitantes = borrador.habitantes.replace(/[\s.]/g, '')
    if (/^\d{1,9}$/.test(habitantes)) params.set('habitantes', habitantes)
    else {
      const message = habitantes ? t.habitantesMal : t.habitantesFalta
      errores.push({ field: CAMPO.habitantes, message })
    }
  }
  for (const campo of ['presentacion', 'pago'] as const) {
    const lectura = leerFecha(borrador[campo] ?? hoy)
    if (lectura.ok) params.set(campo, lectura.fecha)
    else {
      const message = lectura.motivo === 'vacia' ? t.fechaFalta(t[campo]) : t.fechaMal(t[campo])
      errores.push({ field: CAMPO[campo], message })
    }
  }
  const conocido = leerFecha(borrador.conocido)
  if (conocido.ok) params.set('conocido', conocido.fecha)
  else if (conocido.motivo !== 'vacia') {
    errores.push({ field: CAMPO.conocido, message: t.fechaMal(t.conocido) })
  }
  if (borrador.estimar) params.set('estimar', 'si')
  return errores.length > 0 ? { ok: false, errores } : { ok: true, params }
}

/** The fields of which an address carries something that cannot be read, by name. */
export function ilegibles(params: URLSearchParams, familias: Familia[], t: Textos): string[] {
  const mal = (clave: string, seLee: (valor: string) => boolean) => {
    const valor = params.get(clave)
    return valor !== null && valor.trim() !== '' && !seLee(valor)
  }
  const codigo = params.get('familia') ?? familias[0]?.codigo
  const familia = familias.find((f) => f.codigo === codigo)
  const renglones = (familia?.renglones ?? []).filter(({ codigo }) =>
    mal(RENGLON + codigo, (valor) => leerDinero(pesos(valor)).ok),
  )
  const esPeriodo = (valor: string) => !familia || leerPeriodo(valor, familia) !== null
  const esFecha = (valor: string) => leerFecha(valor).ok
  return [
    ...(familia ? [] : [t.familia]),
    ...(mal('periodo', esPeriodo) ? [t.periodo] : []),
    ...renglones.map(({ nombre }) => nombre),
    ...(mal('habitantes', (valor) => /^\d{1,9}$/.test(valor)) ? [t.habitantes] : []),
    ...(['presentacion', 'pago', 'conocido'] as const)
      .filter((campo) => mal(campo, esFecha))
      .map((campo) => t[campo]),
  ]
}

/** What a shared address asks to calculate; null while something is missing. */
export function pedidoDe(params: URLSearchParams): PedidoSimulacion | null {
  const dia = (nombre: string) => {
    const lectura = leerFecha(params.get(nombre) ?? '')
    return lectura.ok ? lectura.fecha : null
  }
  const familia = params.get('familia')
  const periodo = params.get('periodo')
  const fecha_presentacion = dia('presentacion')
  const fecha_pago = dia('pago')
  if (!familia || !periodo || !fecha_presentacion || !fecha_pago) return null
  const habitantes = params.get('habitantes') ?? ''
  return {
    familia,
    periodo,
    fecha_presentacion,
    fecha_pago,
    habitantes: /^\d{1,9}$/.test(habitantes) ? Number(habitantes) : null,
    conocido_al: dia('conocido'),
    estimar: params.get('estimar') === 'si',
    renglones: Object.fromEntries(
      [...params]
        .filter(([clave]) => clave.startsWith(RENGLON))
        .map(([clave, valor]) => [clave.slice(RENGLON.length), valor]),
    ),
  }
}
