import type { Traduccion } from '@/i18n/textos'
import type { es } from './textosDeClave.es'

const en: Traduccion<typeof es> = {
  mostrar: 'Show',
  ocultar: 'Hide',
  mostrarClave: 'Show password',
  ocultarClave: 'Hide password',
  claveVisible: 'Your password is visible.',
  claveOculta: 'Your password is hidden.',
}

export default en
