/** Each legal term: the word and two sentences. The same key names the entry of the glossary. */
export const es = {
  autoliquidacion: 'autoliquidación',
  autoliquidacion_que:
    'Declaración en la que su empresa calcula lo que debe por un período. Se presenta aunque el resultado sea cero.',
  contraprestacion: 'contraprestación periódica',
  contraprestacion_que:
    'Pago trimestral al Fondo Único de TIC por prestar redes y servicios. Es un porcentaje de los ingresos brutos.',
  fur: 'FUR',
  fur_que:
    'Formulario Único de Recaudo. Es el documento con el que se paga: tiene número, valor y fecha límite.',
  expediente: 'expediente',
  expediente_que:
    'Número con el que el ministerio identifica su título o habilitación. Cada expediente tiene sus propios períodos.',
  mora: 'intereses de mora',
  mora_que:
    'Lo que cuesta cada día de retraso en el pago. Se calcula con la tasa certificada para cada mes.',
  indexacion: 'indexación',
  indexacion_que: 'Ajuste de una deuda por la inflación. Solo aplica a algunas obligaciones.',
  extemporaneidad: 'sanción por extemporaneidad',
  extemporaneidad_que:
    'Multa por presentar después del vencimiento. Crece por cada mes o fracción de mes de retraso.',
  facilidad: 'facilidad de pago',
  facilidad_que: 'Acuerdo para pagar una deuda por cuotas, con fechas fijas.',
  cuenta_orden: 'cuentas de orden',
  cuenta_orden_que:
    'Registros informativos de la contabilidad pública. No son una deuda por pagar.',
  terminales: 'terminales',
  terminales_que:
    'Equipos que vende al usuario final, como teléfonos o módems. Se deduce el menor valor entre la venta y el costo, si ya estaba en los ingresos.',
  devoluciones: 'devoluciones',
  devoluciones_que:
    'Valores que ya facturó y declaró, y que luego devolvió porque el servicio no se prestó. Deben tener soporte contable.',
  base: 'base',
  base_que: 'Ingresos brutos menos las deducciones permitidas. Sobre ella se aplica la tarifa.',
  norma: 'Norma',
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
