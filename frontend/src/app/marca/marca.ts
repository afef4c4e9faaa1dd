/**
 * The slot that an entity fills to wear its own name. The default build is neutral on
 * purpose: official signs on an independent system could pass for the real site.
 */
export interface Marca {
  sigla: string
  entidad: string
  direccion: string
  codigoPostal: string
  municipio: string
  pbx: string
  lineaGratuita: string
  /** null while the entity does not confirm it: the footer says so. */
  lineaAnticorrupcion: string | null
  correo: string
  correoJudicial: string
  redes: { nombre: string; url: string }[]
}

export const marca: Marca = {
  sigla: 'SER',
  entidad: 'Ministerio de Tecnologías de la Información y las Comunicaciones',
  direccion: 'Edificio Murillo Toro, Cra. 8a entre calles 12A y 12B',
  codigoPostal: '111711',
  municipio: 'Bogotá, D. C., Colombia',
  pbx: '+57 601 344 34 60',
  lineaGratuita: '01-800-0914014',
  lineaAnticorrupcion: null,
  correo: 'minticresponde@mintic.gov.co',
  correoJudicial: 'notificacionesjudicialesmintic@mintic.gov.co',
  // The entity fills them in: no published list was found.
  redes: [],
}
