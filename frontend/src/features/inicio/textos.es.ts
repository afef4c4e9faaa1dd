const dias = (n: number) => (n === 1 ? '1 día' : `${String(n)} días`)
const obligaciones = (n: number) => (n === 1 ? '1 obligación' : `${String(n)} obligaciones`)

export const es = {
  titulo: 'Lo que le toca hoy',
  hoyEs: (fecha: string) => `Hoy es ${fecha}`,
  resumen: 'Resumen',
  vencido: 'Vencido',
  porVencer: 'Por vencer en 30 días',
  sinPresentar: 'Períodos sin presentar',
  cuantas: obligaciones,
  vencidosDe: (n: number) =>
    n === 0 ? 'Ninguno vencido' : n === 1 ? '1 vencido' : `${String(n)} vencidos`,
  noDisponible: 'No disponible',
  noDisponiblePorque: 'Falta publicar la tasa de mora de un mes.',
  alDia: 'Valores calculados para pagar hoy.',
  tareas: 'Su turno',
  verLasDemas: (n: number) => (n === 1 ? 'Ver la otra (1)' : `Ver las demás (${String(n)})`),
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
  aCargoDe: (quien: string) => `A cargo de ${quien}`,
  proximos: 'Próximos vencimientos',
  sinProximos: 'No debe nada que venza en los próximos meses.',
  trimestreEnCurso: (periodo: string, vence: string) =>
    `${periodo} está en curso: preséntelo después de que termine y hasta el ${vence}.`,
  faltan: (n: number) => (n === 0 ? 'Es hoy' : n === 1 ? 'Falta 1 día' : `Faltan ${dias(n)}`),
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
