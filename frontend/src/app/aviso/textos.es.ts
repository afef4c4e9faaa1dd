export const es = {
  titulo: 'Sus datos personales',
  version: (version: string) => `Versión ${version}.`,
  valeEspanol: 'El texto que vale, en español',
  todas: 'Ver todas las versiones',
}
