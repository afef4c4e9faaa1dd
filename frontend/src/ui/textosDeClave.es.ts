export const es = {
  mostrar: 'Mostrar',
  ocultar: 'Ocultar',
  mostrarClave: 'Mostrar contraseña',
  ocultarClave: 'Ocultar contraseña',
  claveVisible: 'La contraseña se ve en pantalla.',
  claveOculta: 'La contraseña está oculta.',
}
