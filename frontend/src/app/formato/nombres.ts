/** «Dirección electrónica (E-mail) 1», «Contacto 2, nombre completo». */
export function nombreDelCampo(t: object, campo: string): string {
  const palabras = t as Record<string, unknown>
  const [, seccion = '', dato = '', delContacto = ''] = campo.split('/')
  const nombre = (clave: string) => (typeof palabras[clave] === 'string' ? palabras[clave] : clave)
  if (seccion === 'anexos') return nombre(`anexo_${dato}`)
  if (seccion === 'contactos') {
    return `${nombre('contacto')} ${String(Number(dato) + 1)}, ${nombre(`campo_${delContacto}`).toLowerCase()}`
  }
  return nombre(dato === '' ? 'campo_fecha' : `campo_${dato}`)
}
