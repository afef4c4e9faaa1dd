const dias = (n: number) => (n === 1 ? '1 día' : `${String(n)} días`)
const obligaciones = (n: number) => (n === 1 ? '1 obligación' : `${String(n)} obligaciones`)

export const es = {
  titulo: 'Lo que le toca hoy',
  hoyEs: (fecha: string) => `Hoy es ${fecha}`,
  resumen: 'Resumen',
  vencido: 'Vencido',
  porVencer: (n: number) => `Por vencer en ${dias(n)}`,
  sinPresentar: 'Períodos sin presentar',
  cuantas: obligaciones,
  vencidosDe: (n: number) =>
    n === 0 ? 'Ninguno vencido' : n === 1 ? '1 vencido' : `${String(n)} vencidos`,
  noDisponible: 'No disponible',
  noDisponiblePorque: 'Falta publicar la tasa de mora de un mes.',
  alDia: 'Valores calculados para pagar hoy.',
  tareas: 'Su turno',
  sinTareas: 'No tiene nada pendiente',
  sinTareasTexto: (proxima: string) =>
    `Revisamos todas sus obligaciones. La próxima vence el ${proxima}.`,
  sinTareasSinProxima: 'Revisamos todas sus obligaciones y ninguna está por vencer.',
  verObligaciones: 'Ver todas las obligaciones',
  vencidaHace: (n: number) => (n === 0 ? 'Vence hoy' : `Vencida hace ${dias(n)}`),
  venceEn: (n: number) =>
    n === 0 ? 'Vence hoy' : n === 1 ? 'Vence mañana' : `Vence en ${dias(n)}`,
  sinPresentarHace: (n: number) => `Plazo vencido hace ${dias(n)}`,
  enBorrador: 'Borrador',
  vencimiento: (fecha: string) => `Fecha de vencimiento: ${fecha}`,
  borradores: 'Borradores sin terminar',
  continuar: 'Continuar',
  expediente: (numero: string) => `Expediente ${numero}`,
  cambiadoPor: (quien: string, cuando: string) => `Último cambio de ${quien}, ${cuando}`,
  proximos: 'Próximos vencimientos',
  sinProximos: 'No hay vencimientos en los próximos meses.',
  faltan: (n: number, habiles: number) =>
    n === 0
      ? 'Es hoy'
      : `Faltan ${dias(n)} (${habiles === 1 ? '1 hábil' : `${String(habiles)} hábiles`})`,
  furRecientes: 'FUR recientes',
  sinFur: 'Aún no ha generado ningún FUR. Se genera al presentar una autoliquidación.',
  fur: (numero: string) => `FUR ${numero}`,
  pagueHasta: (fecha: string) => `Pague hasta el ${fecha}`,
  furVencido: 'Vencido',
  furGenerado: 'Generado',
  furPagado: 'Pagado',
  furAnulado: 'Anulado',
  verFur: 'Ver todos los FUR',
}
