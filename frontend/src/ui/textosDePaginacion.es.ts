export const es = {
  paginacion: 'Páginas de resultados',
  anterior: 'Anterior',
  siguiente: 'Siguiente',
  pagina: (n: number) => `Página ${String(n)}`,
  paginaQueNoExiste: (n: number) => `La lista no tiene página ${String(n)}`,
  hayResultadosHasta: (total: number, ultima: number) =>
    `Hay ${String(total)} en la lista. La última página es la ${String(ultima)}.`,
  irALaUltimaPagina: 'Ir a la última página',
  paginasOmitidas: 'páginas omitidas',
  rango: (desde: number, hasta: number, total: number) =>
    `${String(desde)} a ${String(hasta)} de ${String(total)}`,
}
