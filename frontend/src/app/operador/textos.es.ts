export const es = {
  elija: 'Elija primero un operador',
  porque: 'Esta página muestra los datos de una empresa. Búsquela en la lista de operadores.',
  buscar: 'Buscar un operador',
}
