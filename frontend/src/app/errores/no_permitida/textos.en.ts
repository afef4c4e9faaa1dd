import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  titulo: 'Your user cannot see this page',
  texto:
    'None of your roles has permission. Ask the operator administrator of your company for the one that is missing.',
  textoMinisterio:
    'None of your roles has permission. Ask whoever administers the accounts of the Ministry for the one that is missing.',
}

export default en
