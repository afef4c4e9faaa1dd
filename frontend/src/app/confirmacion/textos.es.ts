export const es = {
  titulo: 'Confirme que es usted',
  guia: 'Esto es delicado, y ya hace un rato que ingresó. Escriba su contraseña y seguimos donde iba.',
  guiaConCodigo:
    'Esto es delicado, y ya hace un rato que ingresó. Escriba su contraseña y un código, y seguimos donde iba.',
  clave: 'Contraseña',
  claveFalta: 'Contraseña: está vacía. Escriba su contraseña.',
  claveMal: 'Contraseña: no es la suya. Escríbala de nuevo.',
  codigo: 'Código',
  codigoAyuda: 'El de su segundo paso, o uno de sus códigos de recuperación',
  codigoFalta: 'Código: está vacío. Escriba el código.',
  codigoMal: 'Código: no es el de ahora, o ya se usó. Escriba otro.',
  enviarCodigo: 'Enviarme un código',
  codigoEnviado: 'Le enviamos un código a su correo. Vence en diez minutos.',
  confirmar: 'Confirmar y seguir',
  cancelar: 'Cancelar',
}
