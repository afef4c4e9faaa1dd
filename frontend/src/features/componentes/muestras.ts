import type { Linea } from '@/api/modelos'

/** A made-up line with its trace, as the server gives it: texts in Spanish, decimals as text. */
export const lineaDeMuestra: Linea = {
  codigo: 'contraprestacion',
  concepto: 'Contraprestación periódica',
  valor: '5928000.00',
  valor_exacto: '5928000',
  formula: 'Base 312.000.000 × tarifa 1,9 %',
  operandos: [
    { nombre: 'base', valor: '312000000.00', unidad: 'COP' },
    { nombre: 'tarifa', valor: '1.9', unidad: 'porcentaje' },
  ],
  parametro: {
    codigo: 'prst.tarifa',
    version: null,
    nombre: 'Tarifa de la contraprestación',
    valor: '1.9',
    unidad: 'porcentaje',
    desde: '2020-01-01',
    hasta: null,
    norma: 'Resolución de ejemplo',
    articulo: '1',
    fuente: null,
    confianza: 'assumed',
    demostrativo: true,
  },
  redondeo: { regla: 'Al múltiplo de mil más cercano', norma: 'Norma de ejemplo' },
  norma: null,
  lineas: [],
}
