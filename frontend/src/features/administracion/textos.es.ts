export const es = {
  titulo: 'Administración',
  intro: 'Lo que usted puede administrar o consultar con sus roles.',
  usuarios: 'Usuarios',
  usuarios_texto: 'Quién tiene cuenta, con qué roles y desde cuándo.',
  autorizaciones: 'Autorizaciones de firma',
  autorizaciones_texto: 'Quién firma por la empresa, en qué días y expedientes.',
  accesos: 'Revisión de accesos',
  accesos_texto: 'Quién tiene acceso, y si todavía le hace falta.',
  correos: 'Correos',
  correos_texto: 'Lo que el sistema envió, lo que falló y lo que fue devuelto.',
  procesos: 'Procesos',
  procesos_texto: 'Los trabajos que siguen a cada operación y cómo terminaron.',
}
