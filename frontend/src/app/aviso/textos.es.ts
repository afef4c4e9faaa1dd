export const es = {
  titulo: 'Sus datos personales',
  version: (version: string) => `Versión ${version}.`,
  todas: 'Ver todas las versiones',
}
