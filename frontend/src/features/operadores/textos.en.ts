import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  titulo: 'Operators',
  buscar: 'Search operator',
  buscarAyuda: 'NIT, company name or e-mail',
  botonBuscar: 'Search',
  quitar: 'See all',
  cuenta: (n) => (n === 1 ? '1 operator' : `${String(n)} operators`),
  colRazon: 'Company name',
  colNit: 'NIT',
  colLugar: 'Municipality',
  colExpedientes: 'Titles',
  colSinPresentar: 'Periods not filed',
  colEstado: 'State',
  colVer: 'See',
  verObligaciones: 'Obligations',
  verExpedientes: 'Titles',
  de: (empresa) => ` of ${empresa}`,
  estado_activo: 'Active',
  estado_inactivo: 'Inactive',
  vacio: 'No operator matches',
  vacioTexto: 'Check the NIT or search for a part of the name.',
  fallo: 'We could not bring the operators',
}

export default en
