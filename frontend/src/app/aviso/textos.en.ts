import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  titulo: 'Your personal data',
  version: (version) => `Version ${version}.`,
  valeEspanol: 'This is a translation. Read the binding text, in Spanish',
  todas: 'See every version',
}

export default en
