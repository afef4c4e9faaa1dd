export const es = {
  seleccionar: 'Seleccionar',
  ordenarPor: 'Ordenar por',
  ascendente: (columna: string) => `${columna}, de menor a mayor`,
  descendente: (columna: string) => `${columna}, de mayor a menor`,
}
