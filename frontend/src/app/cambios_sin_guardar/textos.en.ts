import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  titulo: 'There are unsaved changes',
  texto: 'If you leave this page, what you wrote and have not sent is lost.',
  quedarse: 'Stay',
  salir: 'Leave without saving',
}

export default en
