import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  inactividadTitulo: 'Are you still there?',
  inactividadTexto:
    'There has been no activity for a while. For safety we are about to close your session. What was saved is not lost.',
  quedan: (minutos, segundos) => {
    const s = segundos === 1 ? '1 second' : `${String(segundos)} seconds`
    if (minutos === 0) return `${s} left.`
    const m = minutos === 1 ? '1 minute' : `${String(minutos)} minutes`
    return segundos === 0 ? `${m} left.` : `${m} and ${s} left.`
  },
  seguir: 'Stay in SER',
}

export default en
