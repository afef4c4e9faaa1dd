import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  autoliquidacion: 'return (autoliquidación)',
  autoliquidacion_que:
    'Return in which your company works out what it owes for a period. It is filed even when the result is zero.',
  contraprestacion: 'periodic contribution',
  contraprestacion_que:
    'Quarterly payment to the ICT fund for providing networks and services. It is a percentage of gross income.',
  fur: 'FUR',
  fur_que:
    'Single collection form. It is the document to pay with: it has a number, an amount and a last day.',
  expediente: 'title (expediente)',
  expediente_que:
    'Number by which the ministry knows your title or licence. Each one has its own periods.',
  mora: 'interest for late payment',
  mora_que:
    'What each day of delay in paying costs. It is worked out with the rate certified for each month.',
  indexacion: 'indexation',
  indexacion_que: 'Adjustment of a debt for inflation. It applies only to some obligations.',
  extemporaneidad: 'late filing penalty',
  extemporaneidad_que:
    'Fine for filing after the due date. It grows with each month or part of a month of delay.',
  facilidad: 'payment agreement',
  facilidad_que: 'Agreement to pay a debt in instalments on fixed dates.',
  cuenta_orden: 'memorandum accounts',
  cuenta_orden_que: 'Informative entries of public accounting. They are not a debt to pay.',
  terminales: 'terminals',
  terminales_que:
    'Equipment sold to the end user, such as phones or modems. The lower of sale and cost is deducted, if it was in the income.',
  devoluciones: 'refunds',
  devoluciones_que:
    'Amounts already invoiced and declared, then given back because the service was not provided. They need accounting support.',
  base: 'base',
  base_que: 'Gross income less the deductions allowed. The rate is applied to it.',
  norma: 'Rule of law',
  norma_autoliquidacion: 'Decreto 1161 de 2010, artículo 6',
  norma_contraprestacion: 'Ley 1341 de 2009, artículo 36',
  norma_fur: 'Decreto 1161 de 2010, artículo 6',
  norma_expediente: '',
  norma_mora: 'Decreto 1161 de 2010, artículo 11; Estatuto Tributario, artículo 635',
  norma_indexacion: '',
  norma_extemporaneidad: 'Decreto 1161 de 2010, artículo 7',
  norma_facilidad: '',
  norma_cuenta_orden: '',
  norma_terminales: 'Decreto 542 de 2014, artículo 6',
  norma_devoluciones: 'Decreto 542 de 2014, artículo 5',
  norma_base: 'Decreto 542 de 2014, artículos 4 y 5',
}

export default en
