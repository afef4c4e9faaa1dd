export const es = {
  nueva: 'Contraseña nueva',
  nuevaAyuda: 'Una frase de varias palabras es fácil de recordar y difícil de adivinar.',
  nuevaFalta: 'Contraseña nueva: está vacía. Escriba una.',
  reglas: 'Lo que pedimos:',
  reglaLargo: 'Tiene entre 12 y 128 caracteres.',
  reglaPersonal: 'No contiene su nombre, su identificación ni el NIT.',
  reglaConocida: 'No es de las contraseñas filtradas. Se comprueba al guardar.',
  cumple: '(se cumple)',
  falta: '(todavía no)',
  cumpleTodo: 'La contraseña cumple lo que se puede ver aquí.',
  CLAVE_CORTA: 'Contraseña nueva: es corta. Use al menos 12 caracteres.',
  CLAVE_LARGA: 'Contraseña nueva: es muy larga. Use 128 caracteres o menos.',
  CLAVE_MISMA: 'Contraseña nueva: es la que tiene ahora. Escriba otra.',
  CLAVE_PERSONAL:
    'Contraseña nueva: contiene su nombre, su identificación o el NIT. Use otras palabras.',
  CLAVE_CONOCIDA:
    'Contraseña nueva: está entre las filtradas, o es una de ellas con algo añadido. Piense en otra.',
}
