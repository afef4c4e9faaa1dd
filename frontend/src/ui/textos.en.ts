import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  cargando: 'Loading…',
  cargandoLargo: 'This is taking longer than usual. You can wait or try again later.',
  mostrar: 'Show',
  ocultar: 'Hide',
  mostrarClave: 'Show password',
  ocultarClave: 'Hide password',
  claveVisible: 'Your password is visible.',
  claveOculta: 'Your password is hidden.',
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
  paginacion: 'Pages of results',
  anterior: 'Previous',
  siguiente: 'Next',
  pagina: (n) => `Page ${String(n)}`,
  paginaQueNoExiste: (n) => `The list has no page ${String(n)}`,
  hayResultadosHasta: (total, ultima) =>
    `There are ${String(total)} in the list. The last page is ${String(ultima)}.`,
  irALaUltimaPagina: 'Go to the last page',
  paginasOmitidas: 'pages left out',
  rango: (desde, hasta, total) => `${String(desde)} to ${String(hasta)} of ${String(total)}`,
  estaAqui: 'You are in',
  queEs: (termino) => `What is ${termino}?`,
  cambiar: 'Change',
  aviso: 'Notice',
  importante: 'Important',
  listo: 'Done',
  error: 'Error',
}

export default en
