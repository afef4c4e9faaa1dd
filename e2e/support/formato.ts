/** "20520000.00" as a person in Colombia reads it: 20.520.000 */
export function enPesos(valor: string): string {
  const [enteros = '', centavos = '00'] = valor.split('.');
  const conPuntos = enteros.replace(/\B(?=(\d{3})+$)/g, '.');
  return Number(centavos) === 0 ? conPuntos : `${conPuntos},${centavos}`;
}

/** "2026-03-09" as 09/03/2026 */
export function conBarras(fecha: string): string {
  return fecha.split('-').reverse().join('/');
}

/** Days after (or before) a date, by the calendar. */
export function masDias(fecha: string, dias: number): string {
  const instante = new Date(`${fecha}T12:00:00Z`);
  instante.setUTCDate(instante.getUTCDate() + dias);
  return instante.toISOString().slice(0, 10);
}

/** The name of a quarter on the screen, without its months. */
export function trimestre(periodo: { anio: number; trimestre: number }): string {
  return `Trimestre ${periodo.trimestre} de ${periodo.anio}`;
}
