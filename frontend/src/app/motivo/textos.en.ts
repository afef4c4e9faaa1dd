import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  motivo: 'Reason',
  ayuda: 'It is kept, and the person may learn of it',
  falta: 'Write the reason',
  corto: (n) => `Write the reason with at least ${String(n)} letters`,
  cancelar: 'Cancel',
}

export default en
