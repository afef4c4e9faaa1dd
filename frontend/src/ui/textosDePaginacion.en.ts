import type { Traduccion } from '@/i18n/textos'
import type { es } from './textosDePaginacion.es'

const en: Traduccion<typeof es> = {
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
}

export default en
