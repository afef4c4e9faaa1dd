import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  eco: (valor) => `= ${valor} pesos`,
  quiseDecir: (valor) => `I meant ${valor} pesos`,
  no_es_valor: 'This is not an amount in pesos. Example: 2.345.678,50',
  ambiguo: 'This amount can be read in two ways. Use a point for thousands and a comma for cents.',
  mas_de_dos_decimales: 'Pesos have at most two decimals.',
  negativo: 'The amount cannot be negative.',
  demasiado_grande: 'The amount has too many digits. Check that none is left over.',
}

export default en
