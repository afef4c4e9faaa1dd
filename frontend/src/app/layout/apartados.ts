import { paths } from '../paths'

/**
 * What hangs from «Administración», in order: each with the permission that opens it. The menu shows
 * that entry to whoever may open one of them.
 */
export const APARTADOS = [
  { clave: 'pqrsd', href: paths.ministerioPqrsd, permiso: 'ver_pqrsd' },
  { clave: 'incidencias', href: paths.ministerioIncidencias, permiso: 'ver_incidencias' },
  { clave: 'usuarios', href: paths.usuarios, permiso: 'ver_usuarios' },
  { clave: 'autorizaciones', href: paths.autorizaciones, permiso: 'ver_autorizaciones' },
  { clave: 'empresa', href: paths.empresa, permiso: 'ver_empresa' },
  { clave: 'solicitudes', href: paths.ministerioSolicitudes, permiso: 'ver_solicitudes' },
  {
    clave: 'cambiosDeEmpresa',
    href: paths.ministerioCambiosDeEmpresa,
    permiso: 'ver_solicitudes',
  },
  { clave: 'accesos', href: paths.ministerioAccesos, permiso: 'ver_accesos' },
  { clave: 'auditoria', href: paths.ministerioAuditoria, permiso: 'ver_auditoria' },
  { clave: 'boletin', href: paths.ministerioBoletin, permiso: 'ver_boletin' },
  { clave: 'correos', href: paths.ministerioCorreos, permiso: 'ver_correos' },
  { clave: 'procesos', href: paths.ministerioProcesos, permiso: 'ver_procesos' },
] as const

export const apartadosDe = (permisos: readonly string[]) =>
  APARTADOS.filter(({ permiso }) => permisos.includes(permiso))
