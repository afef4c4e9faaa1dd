export const es = {
  opciones: 'Más opciones: la ley de otro día',
  conocido_al: 'Con lo que se conocía el',
  conocido_al_ayuda:
    'Vacío: con lo que se conoce hoy. Con una fecha, sin lo que se publicó después.',
  elija: 'Elija…',
  filaNumero: (fila: string, n: number) => `${fila} ${String(n)}`,
  quitar: 'Quitar',
  quitarFila: (fila: string, n: number) => `Quitar ${fila.toLowerCase()} ${String(n)}`,
  demasiadas: (n: number) => `Puede escribir hasta ${String(n)}.`,
  falta_vacio: (campo: string) => `${campo}: falta este dato.`,
  falta_dinero: (campo: string) =>
    `${campo}: no pudimos leer el valor. Use punto para los miles y coma para los centavos.`,
  falta_fecha: (campo: string) =>
    `${campo}: no es una fecha del calendario. Escríbala como dd/mm/aaaa.`,
  falta_mes: (campo: string) => `${campo}: escriba el mes como 2024-12.`,
  falta_numero: (campo: string) =>
    `${campo}: escriba un número. Use coma para los decimales y ningún punto.`,
  falta_entero: (campo: string) => `${campo}: escriba un número entero, sin decimales ni puntos.`,
  falta_opcion: (campo: string) => `${campo}: elija una opción de la lista.`,
  error_REQUERIDO: (campo: string) => `${campo}: falta este dato.`,
  error_VALOR_ILEGIBLE: (campo: string) => `${campo}: el valor no se pudo leer.`,
  error_VALOR_NEGATIVO: (campo: string) => `${campo}: no puede ser negativo.`,
  error_otro: (campo: string) => `${campo}: las normas no admiten este dato. Revíselo.`,
}
