import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  nueva: 'New password',
  nuevaAyuda: 'A sentence of several words is easy to remember and hard to guess.',
  nuevaFalta: 'New password: it is empty. Enter one.',
  reglas: 'What we ask for:',
  reglaLargo: 'It has between 12 and 128 characters.',
  reglaPersonal: 'It does not contain your name, your identification or the NIT.',
  reglaConocida: 'It is not one of the leaked passwords. This is checked when you save.',
  cumple: '(met)',
  falta: '(not yet)',
  cumpleTodo: 'The password meets what can be seen here.',
  CLAVE_CORTA: 'New password: it is short. Use at least 12 characters.',
  CLAVE_LARGA: 'New password: it is too long. Use 128 characters or fewer.',
  CLAVE_MISMA: 'New password: it is the one you have now. Write another.',
  CLAVE_PERSONAL:
    'New password: it contains your name, your identification or the NIT. Use other words.',
  CLAVE_CONOCIDA:
    'New password: it is among the leaked ones, or one of them with something added. Think of another.',
}

export default en
