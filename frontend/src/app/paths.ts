export interface PeriodoDePublicado {
  desde: string
  hasta?: string | null
  confirmar?: 'si'
}

/** The address with the parts of the query that say something. */
function conConsulta(ruta: string, consulta: object): string {
  const partes = Object.entries(consulta).filter((parte): parte is [string, string] =>
    Boolean(parte[1]),
  )
  return `${ruta}?${new URLSearchParams(partes).toString()}`
}

/** Every address of the application, in one place. */
export const paths = {
  raiz: '/',
  ingresar: (volver?: string) =>
    volver && volver !== '/' ? `/ingresar?volver=${encodeURIComponent(volver)}` : '/ingresar',
  activar: '/activar',
  solicitarUsuario: '/solicitar-usuario',
  /** The request that this tab has the link of. */
  solicitud: '/solicitar-usuario/borrador',
  solicitudSeccion: (seccion: string) => `/solicitar-usuario/borrador/${seccion}`,
  solicitudAnexos: '/solicitar-usuario/borrador/anexos',
  solicitudRevisar: '/solicitar-usuario/borrador/revisar',
  firmarSolicitud: '/firmar-solicitud',
  certificarRecibo: '/certificar-recibo',
  seguimiento: '/solicitudes/seguimiento',
  olvido: '/olvido',
  recuperar: '/recuperar',
  inicio: '/inicio',
  obligaciones: '/obligaciones',
  obligacion: (id: string) => `/obligaciones/${id}`,
  autoliquidaciones: '/autoliquidaciones',
  autoliquidacion: (id: string) => `/autoliquidaciones/${id}`,
  autoliquidacionIngresos: (id: string) => `/autoliquidaciones/${id}/ingresos`,
  autoliquidacionDeducciones: (id: string) => `/autoliquidaciones/${id}/deducciones`,
  autoliquidacionRevisar: (id: string) => `/autoliquidaciones/${id}/revisar`,
  furs: '/fur',
  fur: (id: string) => `/fur/${id}`,
  expedientes: '/expedientes',
  verificar: '/verificar',
  verificarCodigo: (codigo: string) => `/verificar/${codigo}`,
  simulador: '/simulador',
  simuladorDeuda: '/simulador/deuda',
  simuladorFacilidad: '/simulador/facilidad',
  simuladorSanciones: '/simulador/sanciones',
  simuladorEspectro: '/simulador/espectro',
  tarifas: '/tarifas',
  // The code has dots, and the server takes an address that ends in one for a file.
  tarifa: (codigo: string) => `/tarifas/historia?codigo=${encodeURIComponent(codigo)}`,
  perfilSesiones: '/perfil/sesiones',
  perfilContrasena: '/perfil/contrasena',
  segundoFactor: '/perfil/segundo-paso',
  administracion: '/administracion',
  usuarios: '/usuarios',
  usuarioNuevo: '/usuarios/nuevo',
  usuario: (id: string) => `/usuarios/${id}`,
  usuarioCambiar: (id: string) => `/usuarios/${id}/cambiar`,
  /** The people of a company, for the ministry. */
  usuariosDe: (operadorId: string) => `/usuarios?operador_id=${operadorId}`,
  autorizaciones: '/firmas/autorizaciones',
  autorizacionNueva: '/firmas/autorizaciones/nueva',
  empresa: '/empresa',
  empresaCambiar: (seccion: string) => `/empresa/cambiar/${seccion}`,
  empresaCambio: (id: string) => `/empresa/cambios/${id}`,
  ministerioCambiosDeEmpresa: '/ministerio/cambios-de-empresa',
  ministerioCambioDeEmpresa: (id: string) => `/ministerio/cambios-de-empresa/${id}`,
  operadorRegistro: (id: string) => `/ministerio/operadores/${id}/registro`,
  misDatos: '/mis-datos',
  textosDeDatos: '/textos-de-datos',
  ministerioAccesos: '/ministerio/accesos',
  ministerioSolicitudes: '/ministerio/solicitudes',
  ministerioSolicitud: (id: string) => `/ministerio/solicitudes/${id}`,
  ministerioAuditoria: '/ministerio/auditoria',
  ministerioEvento: (id: string) => `/ministerio/auditoria/${id}`,
  ministerioCadena: '/ministerio/auditoria/cadena',
  ministerioCorreos: '/ministerio/correos',
  ministerioCorreo: (id: string) => `/ministerio/correos/${id}`,
  ministerioOperadores: '/ministerio/operadores',
  ministerioProcesos: '/ministerio/procesos',
  ministerioPublicados: '/ministerio/publicados',
  publicado: (codigo: string, ver?: string) =>
    conConsulta('/ministerio/publicados/serie', { codigo, ver }),
  /** Which days, and whether it only confirms the value they have; without days, the next ones. */
  registrarPublicado: (codigo: string, periodo?: PeriodoDePublicado) =>
    conConsulta('/ministerio/publicados/registrar', { codigo, ...periodo }),
  publicacion: (id: string) => `/ministerio/publicados/propuestas/${id}`,
  boletin: '/boletin',
  boletinConfirmar: '/boletin/confirmar',
  boletinRetirar: '/boletin/retirar',
  ministerioBoletin: '/ministerio/boletin',
  pqrsd: '/pqrsd',
  pqrsdRegistrar: '/pqrsd/registrar',
  pqrsdBuscar: '/pqrsd/buscar',
  pqrsdCompletar: '/pqrsd/completar',
  ministerioPqrsd: '/ministerio/pqrsd',
  ministerioUnaPqrsd: (id: string) => `/ministerio/pqrsd/${id}`,
  /** `desde`: the page where the problem was. */
  reportar: (desde?: string) =>
    desde ? `/reportar?desde=${encodeURIComponent(desde)}` : '/reportar',
  reportarSeguimiento: '/reportar/seguimiento',
  ministerioIncidencias: '/ministerio/incidencias',
  ministerioIncidencia: (id: string) => `/ministerio/incidencias/${id}`,
  accesibilidad: '/accesibilidad',
  ayuda: '/ayuda',
  politicas: '/politicas',
  mapaDelSitio: '/mapa-del-sitio',
  componentes: '/interno/componentes',
} as const
