/** Server's codes of the roles that the people of an entity may hold, in the order of the form. */
const DE_EMPRESA = [
  'operador',
  'contador',
  'revisor_fiscal',
  'representante_legal',
  'administrador_operador',
] as const
const DE_MINISTERIO = ['funcionario', 'administrador', 'auditor'] as const

export type Rol = (typeof DE_EMPRESA)[number] | (typeof DE_MINISTERIO)[number]

export const rolesDe = (deMinisterio: boolean): readonly Rol[] =>
  deMinisterio ? DE_MINISTERIO : DE_EMPRESA

/** Those whose holder shows a professional card. */
export const conTarjeta = (roles: readonly string[]) =>
  roles.includes('contador') || roles.includes('revisor_fiscal')
