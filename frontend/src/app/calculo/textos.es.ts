export const es = {
  linea: 'Línea',
  entonces: 'Entonces',
  hoy: 'Hoy',
  diferencia: 'Diferencia',
  porque: 'Por qué',
  deOtrasLineas: 'Suma de las líneas que cambian',
  desdeEl: (nombre: string, desde: string) => `${nombre}, desde el ${desde}`,
  enVezDe: (hoy: string, entonces: string) => `${hoy} en vez de ${entonces}`,
  nada: 'ninguno',
  version: (valor: string, version: number) => `${valor} (versión ${String(version)})`,
}
