export const es = {
  eco: (valor: string) => `= ${valor} pesos`,
  quiseDecir: (valor: string) => `Quise decir ${valor} pesos`,
  no_es_valor: 'No es un valor en pesos. Ejemplo: 2.345.678,50',
  ambiguo:
    'Ese valor se puede leer de dos formas. Use punto para los miles y coma para los centavos.',
  mas_de_dos_decimales: 'Los pesos tienen como máximo dos decimales.',
  negativo: 'El valor no puede ser negativo.',
  demasiado_grande: 'El valor tiene demasiadas cifras. Revise que no sobre ninguna.',
}
