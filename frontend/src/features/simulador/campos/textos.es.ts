export const es = {
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
  falta_entero: (campo: string) => `${campo}: escriba un número entero, sin decimales.`,
  falta_opcion: (campo: string) => `${campo}: elija una opción de la lista.`,
  error_otro: (campo: string) => `${campo}: las normas no admiten este dato. Revíselo.`,
  calcular: 'Calcular',
  cambio: 'Cambió los datos. Pulse «Calcular» para ver el resultado nuevo.',
  imposible: 'No se puede simular con esos datos',
  fallo: 'No pudimos calcular',
  resultado: 'Resultado',
  noOficial: 'No es una liquidación oficial',
  noOficialTexto:
    'Es una simulación con los datos que escribió. Para presentar y pagar, ingrese a SER.',
  demostrativo: 'Usa tasas de demostración',
  demostrativoTexto:
    'Alguna tasa de este cálculo se inventó para practicar. El valor real puede ser distinto.',
  estimado: 'Es una estimación',
  estimadoTexto: (dia: string) =>
    `Desde el ${dia} repite la última tasa certificada, porque la de esos días no está publicada.`,
  enLetras: 'En letras',
  copiarEnlace: 'Copiar enlace',
  elEnlace: 'el enlace',
  imprimir: 'Imprimir',
  verCalculo: 'Ver cálculo',
}
