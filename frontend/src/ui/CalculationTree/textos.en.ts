import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  resultaDe: 'It comes from',
  datos: 'With these figures',
  parametro: 'Parameter',
  desdeHasta: (desde, hasta) => `In force from ${desde} to ${hasta}`,
  desde: (desde) => `In force since ${desde}`,
  norma: 'Rule of law',
  confianza: 'Confidence in the figure',
  redondeo: 'Rounding',
  sinRedondear: 'Before rounding',
  demostrativa: 'Demonstration rate',
  demostrativaAyuda: 'Not an official rate: it only serves to show the calculation.',
  tramosDe: (concepto) => `${concepto}, by segment`,
  tramo: 'Segment',
  verTramos: (cuantos) => `See the ${String(cuantos)} segments`,
  exacto: 'Unrounded value (COP)',
  total: 'Sum of the segments, rounded',
  verificada: 'Checked against the official source',
  secundaria: 'Taken from a secondary source',
  supuesta: 'Assumption of the system, to be confirmed',
  conocida: 'Known, without the text at hand',
}

export default en
