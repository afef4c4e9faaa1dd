import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  filaNumero: (fila, n) => `${fila} ${String(n)}`,
  quitar: 'Remove',
  quitarFila: (fila, n) => `Remove ${fila.toLowerCase()} ${String(n)}`,
  demasiadas: (n) => `You may write up to ${String(n)}.`,
  falta_vacio: (campo) => `${campo}: this is missing.`,
  falta_dinero: (campo) =>
    `${campo}: we could not read the amount. Use a point for thousands and a comma for cents.`,
  falta_fecha: (campo) => `${campo}: it is not a date of the calendar. Write it as dd/mm/yyyy.`,
  falta_mes: (campo) => `${campo}: write the month as 2024-12.`,
  falta_entero: (campo) => `${campo}: write a whole number, without decimals.`,
  falta_opcion: (campo) => `${campo}: choose an option of the list.`,
  error_otro: (campo) => `${campo}: the rules do not admit it. Check it.`,
  calcular: 'Calculate',
  cambio: 'You changed the data. Press «Calculate» to see the new result.',
  imposible: 'It cannot be simulated with those data',
  fallo: 'We could not calculate',
  resultado: 'Result',
  noOficial: 'It is not an official liquidation',
  noOficialTexto:
    'It is a simulation with the data that you wrote. To file and pay, log in to SER.',
  demostrativo: 'It uses demonstration rates',
  demostrativoTexto:
    'Some rate of this calculation was made up for practice. The real amount may differ.',
  estimado: 'It is an estimate',
  estimadoTexto: (dia) =>
    `From ${dia} it repeats the last certified rate, because that of those days is not published.`,
  enLetras: 'In words',
  copiarEnlace: 'Copy link',
  elEnlace: 'the link',
  imprimir: 'Print',
  verCalculo: 'See the calculation',
}

export default en
