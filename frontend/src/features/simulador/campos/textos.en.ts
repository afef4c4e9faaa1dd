import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  opciones: 'More options: the law of another day',
  conocido_al: 'With what was known on',
  conocido_al_ayuda: 'Empty: what is known today. With a date, without what was published later.',
  elija: 'Choose…',
  filaNumero: (fila, n) => `${fila} ${String(n)}`,
  quitar: 'Remove',
  quitarFila: (fila, n) => `Remove ${fila.toLowerCase()} ${String(n)}`,
  demasiadas: (n) => `You may write up to ${String(n)}.`,
  falta_vacio: (campo) => `${campo}: this is missing.`,
  falta_dinero: (campo) =>
    `${campo}: we could not read the amount. Use a point for thousands and a comma for cents.`,
  falta_fecha: (campo) => `${campo}: it is not a date of the calendar. Write it as dd/mm/yyyy.`,
  falta_mes: (campo) => `${campo}: write the month as 2024-12.`,
  falta_numero: (campo) => `${campo}: write a number. Use a comma for the decimals and no points.`,
  falta_entero: (campo) => `${campo}: write a whole number, without decimals or points.`,
  falta_opcion: (campo) => `${campo}: choose an option of the list.`,
  error_REQUERIDO: (campo) => `${campo}: this is missing.`,
  error_VALOR_ILEGIBLE: (campo) => `${campo}: the amount could not be read.`,
  error_VALOR_NEGATIVO: (campo) => `${campo}: it may not be negative.`,
  error_otro: (campo) => `${campo}: the rules do not admit it. Check it.`,
}

export default en
