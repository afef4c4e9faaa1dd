import type { PedidoDeuda } from '@/api/modelos'
import type { Leido } from '../campos/direccion'
import {
  claveDe as claveEn,
  CONOCIDO,
  conTexto,
  type Esquema,
  type Valores,
} from '../campos/esquema'

const es = (clave: string, valor: string) => (valores: Valores) => valores[clave] === valor
const porActo = es('indexacion', 'sancion_por_acto')
const porIpc = es('indexacion', 'ipc')

const esquema: Esquema = {
  prefijo: 'deuda',
  campos: [
    {
      clave: 'mora',
      tipo: 'opcion',
      omision: 'et_635',
      opciones: ['et_635', 'ley_68_1923', 'ninguno'],
      exigido: true,
    },
    {
      clave: 'imputacion',
      tipo: 'opcion',
      omision: 'prst',
      opciones: ['prst', 'postal', 'rds', 'transicion'],
      exigido: true,
    },
    { clave: 'capital', tipo: 'dinero', exigido: true },
    { clave: 'sancion', tipo: 'dinero' },
    { clave: 'vencimiento', tipo: 'fecha', exigido: true },
    { clave: 'presentada', tipo: 'fecha' },
    { clave: 'fecha', tipo: 'fecha', omision: 'hoy', exigido: true },
    { clave: 'estimar', tipo: 'marca' },
    { clave: 'desde', tipo: 'fecha', exigido: conTexto('acto') },
    { clave: 'acto', tipo: 'texto', exigido: conTexto('desde') },
    {
      clave: 'indexacion',
      tipo: 'opcion',
      opciones: ['', 'sancion_autoliquidada', 'sancion_por_acto', 'ipc'],
    },
    { clave: 'firmeza', tipo: 'fecha', exigido: true, visible: porActo },
    { clave: 'mes_inicial', tipo: 'mes', exigido: true, visible: porIpc },
    { clave: 'mes_final', tipo: 'mes', exigido: true, visible: porIpc },
    CONOCIDO,
  ],
  grupos: {
    pagos: {
      maximo: 60,
      campos: [
        { clave: 'fecha', tipo: 'fecha', exigido: true },
        { clave: 'valor', tipo: 'dinero', exigido: true },
        { clave: 'anulado', tipo: 'fecha' },
      ],
    },
    suspensiones: {
      maximo: 20,
      campos: [
        { clave: 'desde', tipo: 'fecha', exigido: true },
        { clave: 'hasta', tipo: 'fecha' },
        { clave: 'acto', tipo: 'texto', exigido: true },
        { clave: 'norma', tipo: 'texto', exigido: true },
      ],
    },
    correcciones: {
      maximo: 20,
      campos: [
        { clave: 'presentada', tipo: 'fecha', exigido: true },
        { clave: 'capital', tipo: 'dinero', exigido: true },
        { clave: 'sancion', tipo: 'dinero' },
        { clave: 'sancion_correccion', tipo: 'dinero' },
      ],
    },
  },
}

export const esquemaDe = () => esquema

/** Payments of one day are imputed in the order of their rows. */
export const idDePago = (indice: number) => `pago-${String(indice + 1).padStart(2, '0')}`
export const numeroDePago = (id: string) => Number(id.slice(-2))

export function pedidoDe({ campos, grupos }: Leido): PedidoDeuda {
  const vencimiento = campos.vencimiento ?? ''
  const inicial = {
    presentada_en: campos.presentada ?? vencimiento,
    vencimiento,
    capital: campos.capital ?? '',
    sancion: campos.sancion ?? '0',
  }
  const correcciones = (grupos.correcciones ?? []).map((fila) => ({
    presentada_en: fila.presentada ?? '',
    vencimiento,
    capital: fila.capital ?? '',
    sancion: fila.sancion ?? '0',
    sancion_correccion: fila.sancion_correccion ?? '0',
  }))
  const { desde, acto } = campos
  return {
    mora: campos.mora ?? '',
    imputacion: campos.imputacion ?? '',
    fecha: campos.fecha ?? '',
    estimar: campos.estimar !== undefined,
    conocido_al: campos[CONOCIDO.clave] ?? null,
    versiones: [inicial, ...correcciones],
    pagos: (grupos.pagos ?? []).map((fila, indice) => ({
      id: idDePago(indice),
      fecha: fila.fecha ?? '',
      valor: fila.valor ?? '',
      anulado_en: fila.anulado ?? null,
    })),
    suspensiones: (grupos.suspensiones ?? []).map((fila) => ({
      desde: fila.desde ?? '',
      hasta: fila.hasta ?? null,
      acto: fila.acto ?? '',
      norma: fila.norma ?? '',
    })),
    intereses_desde: desde && acto ? { dia: desde, acto } : null,
    indexacion: campos.indexacion
      ? {
          metodo: campos.indexacion,
          firmeza: campos.firmeza ?? null,
          mes_inicial: campos.mes_inicial ?? null,
          mes_final: campos.mes_final ?? null,
        }
      : null,
  }
}

const DE_VERSION: Record<string, string> = { presentada_en: 'presentada' }
const DE_PAGO: Record<string, string> = { anulado_en: 'anulado', id: 'fecha' }

/** «/versiones/1/capital» → «correcciones.0.capital»; null if it is of no field. */
export function claveDe(puntero: string): string | null {
  const [primero = '', segundo, tercero = ''] = puntero.split('/').filter(Boolean)
  const indice = Number(segundo ?? 0)
  switch (primero) {
    case 'versiones': {
      const campo = DE_VERSION[tercero] ?? (tercero || 'capital')
      return indice === 0 ? campo : `correcciones.${String(indice - 1)}.${campo}`
    }
    case 'pagos':
      return `pagos.${String(indice)}.${DE_PAGO[tercero] ?? (tercero || 'fecha')}`
    case 'suspensiones':
      return `suspensiones.${String(indice)}.${tercero || 'desde'}`
    case 'intereses_desde':
      return segundo === 'dia' ? 'desde' : 'acto'
    case 'indexacion':
      return !segundo || segundo === 'metodo' ? 'indexacion' : segundo
    default:
      return claveEn(puntero, esquema)
  }
}
