export const es = {
  moverReloj: 'Cambiar la fecha de práctica',
  moverRelojAyuda:
    'El sistema calculará plazos, mora y sanciones como si hoy fuera ese día. Solo existe en el entorno de práctica.',
  fechaParaSimular: 'Fecha para simular',
  fechaEjemplo: 'Escríbala así: día/mes/año. Por ejemplo, 21/11/2026.',
  fechaFalta: 'Fecha para simular: falta la fecha. Escríbala como dd/mm/aaaa.',
  fechaMal: 'Fecha para simular: no es una fecha del calendario. Escríbala como dd/mm/aaaa.',
  usarFecha: 'Usar esta fecha',
  usarFechaReal: 'Volver a la fecha real',
  cancelar: 'Cancelar',
}
