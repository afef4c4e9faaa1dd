export const es = {
  titulo: 'Su usuario no puede ver esta página',
  texto:
    'Ninguno de sus roles tiene permiso. Pida el que falta al administrador operador de su empresa.',
  textoMinisterio:
    'Ninguno de sus roles tiene permiso. Pida el que falta a quien administra las cuentas del Ministerio.',
}
