export const es = {
  calcular: 'Calcular',
  cambio: 'Cambió los datos. Pulse «Calcular» para ver el resultado nuevo.',
  imposible: 'No se puede simular con esos datos',
  fallo: 'No pudimos calcular',
  resultado: 'Resultado',
  noOficial: 'No es una liquidación oficial',
  noOficialTexto: 'Es una simulación con los datos que escribió. No queda guardada.',
  paraPresentar: 'Para presentar y pagar, ingrese a SER.',
  demostrativo: 'Usa valores de demostración',
  demostrativoTexto:
    'Alguna tasa u otro valor de este cálculo se inventó para practicar. El real puede ser distinto.',
  estimado: 'Es una estimación',
  estimadoTexto: (dia: string) =>
    `Desde el ${dia} no hay tasa de mora publicada: se repite la última. El valor definitivo será otro.`,
  enLetras: 'En letras',
  copiarEnlace: 'Copiar enlace',
  elEnlace: 'el enlace',
  imprimir: 'Imprimir',
  verCalculo: 'Ver cálculo',
}
