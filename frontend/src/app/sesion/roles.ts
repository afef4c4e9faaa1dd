import { useTextos } from '@/i18n/textos'
import { textosApp } from '../textos'

/** Names of the roles in the language of the person. Codes come from the server. */
export function useNombresDeRoles(roles: readonly string[]): string[] {
  const t = useTextos(textosApp) as Record<string, unknown>
  return roles.map((rol) => {
    const nombre = t[`rol_${rol}`]
    return typeof nombre === 'string' ? nombre : rol
  })
}
