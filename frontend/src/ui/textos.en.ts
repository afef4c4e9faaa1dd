import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  cargando: 'Loading…',
  cargandoLargo: 'This is taking longer than usual. You can wait or try again later.',
  resumenErrores: (n) => (n === 1 ? 'There is a problem' : `There are ${String(n)} problems`),
  errorEnTitulo: 'Error:',
  errorDelCampo: 'Error:',
  obligatorio: '(required)',
  leyendaObligatorio: 'Fields marked with an asterisk (*) are required.',
  cerrar: 'Close',
  copiar: 'Copy',
  copiado: 'Copied',
  copiarQue: (que) => `Copy ${que}`,
  noSeCopio: 'It could not be copied. Select it and copy it by hand.',
  estaAqui: 'You are in',
  queEs: (termino) => `What is ${termino}?`,
  cambiar: 'Change',
  aviso: 'Notice',
  importante: 'Important',
  listo: 'Done',
  error: 'Error',
}

export default en
