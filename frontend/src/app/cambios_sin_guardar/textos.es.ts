export const es = {
  titulo: 'Hay cambios sin guardar',
  texto: 'Si sale de esta página, se pierde lo que escribió y no ha enviado.',
  quedarse: 'Quedarse',
  salir: 'Salir sin guardar',
}
