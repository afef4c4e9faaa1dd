export const es = {
  formato: 'dd/mm/aaaa',
  abrirCalendario: (campo: string) => `Elegir en el calendario: ${campo}`,
  mesAnterior: 'Mes anterior',
  mesSiguiente: 'Mes siguiente',
  hoy: 'Hoy',
  cerrar: 'Cerrar',
  diasSemana: 'lunes martes miércoles jueves viernes sábado domingo',
}
