import { paths } from '../../../frontend/src/app/paths.ts';
import type { Cliente } from '../../support/api.ts';
import { datos } from '../../support/api.ts';
import { borradorPorApi, presentarPorApi } from '../../support/autoliquidar.ts';
import { autorizarPorApi } from '../../support/autorizar.ts';
import {
  administradora,
  administradoraDeAndina,
  auditora,
  funcionaria,
  type Persona,
  representante,
} from '../../support/personas.ts';
import { cambioPorApi } from '../../support/empresa.ts';
import { proponerPorApi } from '../../support/publicar.ts';
import { radicarPorApi, reportarPorApi } from '../../support/radicar.ts';

/** A page of the router: who opens it, and where it is once there is something to see. */
interface Pagina {
  quien: Persona | null;
  direccion: (api: Cliente) => Promise<string> | string;
  /** It shows, among others, what a page looks like while it loads. */
  muestraEsperas?: boolean;
}

const publica = (direccion: string): Pagina => ({ quien: null, direccion: () => direccion });
const delOperador = (direccion: Pagina['direccion']): Pagina => ({
  quien: representante,
  direccion,
});
const delMinisterio = (direccion: Pagina['direccion']): Pagina => ({
  quien: funcionaria,
  direccion,
});

const deAdministrador = (direccion: Pagina['direccion']): Pagina => ({
  quien: administradoraDeAndina,
  direccion,
});

const deAuditora = (direccion: Pagina['direccion']): Pagina => ({ quien: auditora, direccion });

const enBorrador = (paso: (id: string) => string) =>
  delOperador(async (api) => paso((await borradorPorApi(api)).id));

/** The account of whoever asks. */
const propia = async (api: Cliente) => (await datos(api.GET('/api/v1/sesion'))).id;

/** Every address of the application. A new one without its line here does not compile. */
export const paginas: Record<keyof typeof paths, Pagina> = {
  raiz: publica(paths.raiz),
  ingresar: publica(paths.ingresar()),
  activar: publica(paths.activar),
  solicitarUsuario: publica(paths.solicitarUsuario),
  // Without a link there is nothing to fill in; the journey of requests looks at them with one.
  solicitud: publica(paths.solicitud),
  solicitudSeccion: publica(paths.solicitudSeccion('empresa')),
  solicitudAnexos: publica(paths.solicitudAnexos),
  solicitudRevisar: publica(paths.solicitudRevisar),
  firmarSolicitud: publica(paths.firmarSolicitud),
  certificarRecibo: publica(paths.certificarRecibo),
  seguimiento: publica(paths.seguimiento),
  olvido: publica(paths.olvido),
  recuperar: publica(paths.recuperar),
  inicio: delOperador(() => paths.inicio),
  obligaciones: delOperador(() => paths.obligaciones),
  obligacion: delOperador(async (api) => {
    const { datos: filas } = await datos(
      api.GET('/api/v1/obligaciones', { params: { query: { situacion: 'vencida' } } }),
    );
    return paths.obligacion(filas[0]?.id ?? '');
  }),
  autoliquidaciones: delOperador(() => paths.autoliquidaciones),
  autoliquidacion: enBorrador(paths.autoliquidacion),
  autoliquidacionIngresos: enBorrador(paths.autoliquidacionIngresos),
  autoliquidacionDeducciones: enBorrador(paths.autoliquidacionDeducciones),
  autoliquidacionRevisar: enBorrador(paths.autoliquidacionRevisar),
  furs: delOperador(() => paths.furs),
  fur: delOperador(async (api) => paths.fur((await presentarPorApi(api)).id)),
  expedientes: delOperador(() => paths.expedientes),
  verificar: publica(paths.verificar),
  verificarCodigo: delOperador(async (api) =>
    paths.verificarCodigo((await presentarPorApi(api)).codigo_verificacion),
  ),
  simulador: publica(paths.simulador),
  simuladorDeuda: publica(paths.simuladorDeuda),
  simuladorFacilidad: publica(paths.simuladorFacilidad),
  simuladorSanciones: publica(paths.simuladorSanciones),
  simuladorEspectro: publica(paths.simuladorEspectro),
  tarifas: publica(paths.tarifas),
  tarifa: publica(paths.tarifa('tarifa.prst')),
  perfilSesiones: delOperador(() => paths.perfilSesiones),
  perfilContrasena: delOperador(() => paths.perfilContrasena),
  segundoFactor: delOperador(() => paths.segundoFactor),
  ministerioOperadores: delMinisterio(() => paths.ministerioOperadores),
  ministerioPublicados: delMinisterio(() => paths.ministerioPublicados),
  publicado: delMinisterio(() => paths.publicado('unidades.uvt')),
  registrarPublicado: delMinisterio(() => paths.registrarPublicado('unidades.uvt')),
  publicacion: delMinisterio(async (api) => paths.publicacion((await proponerPorApi(api)).id)),
  ministerioProcesos: delMinisterio(() => paths.ministerioProcesos),
  administracion: delOperador(() => paths.administracion),
  usuarios: delOperador(() => paths.usuarios),
  usuarioNuevo: delOperador(() => paths.usuarioNuevo),
  usuario: delOperador(async (api) => paths.usuario(await propia(api))),
  usuarioCambiar: delOperador(async (api) => paths.usuarioCambiar(await propia(api))),
  usuariosDe: delMinisterio(async (api) => {
    const { datos: filas } = await datos(api.GET('/api/v1/operadores'));
    return paths.usuariosDe(filas[0]?.id ?? '');
  }),
  autorizaciones: delOperador(async (api) => {
    await autorizarPorApi(api);
    return paths.autorizaciones;
  }),
  autorizacionNueva: delOperador(() => paths.autorizacionNueva),
  empresa: deAdministrador(() => paths.empresa),
  empresaCambiar: deAdministrador(() => paths.empresaCambiar('representante')),
  empresaCambio: deAdministrador(async (api) => paths.empresaCambio(await cambioPorApi(api))),
  ministerioCambiosDeEmpresa: delMinisterio(() => paths.ministerioCambiosDeEmpresa),
  ministerioCambioDeEmpresa: delMinisterio(async (api) => {
    const { datos: filas } = await datos(api.GET('/api/v1/cambios-de-empresa'));
    return paths.ministerioCambioDeEmpresa(filas[0]?.id ?? '');
  }),
  operadorRegistro: delMinisterio(async (api) => {
    const { datos: filas } = await datos(api.GET('/api/v1/operadores'));
    return paths.operadorRegistro(filas[0]?.id ?? '');
  }),
  misDatos: delOperador(() => paths.misDatos),
  textosDeDatos: publica(paths.textosDeDatos),
  ministerioAccesos: { quien: administradora, direccion: () => paths.ministerioAccesos },
  ministerioSolicitudes: delMinisterio(() => paths.ministerioSolicitudes),
  ministerioSolicitud: delMinisterio(async (api) => {
    const { datos: filas } = await datos(api.GET('/api/v1/solicitudes'));
    return paths.ministerioSolicitud(filas[0]?.id ?? '');
  }),
  ministerioAuditoria: deAuditora(() => paths.ministerioAuditoria),
  ministerioEvento: deAuditora(async (api) => {
    const { datos: filas } = await datos(api.GET('/api/v1/auditoria'));
    return paths.ministerioEvento(filas[0]?.id ?? '');
  }),
  ministerioCadena: deAuditora(() => paths.ministerioCadena),
  ministerioCorreos: delMinisterio(() => paths.ministerioCorreos),
  ministerioCorreo: delMinisterio(async (api) => {
    const { datos: filas } = await datos(api.GET('/api/v1/correos'));
    return paths.ministerioCorreo(filas[0]?.id ?? '');
  }),
  boletin: publica(paths.boletin),
  boletinConfirmar: publica(`${paths.boletinConfirmar}#${'0'.repeat(64)}`),
  boletinRetirar: publica(`${paths.boletinRetirar}#${'0'.repeat(64)}`),
  ministerioBoletin: delMinisterio(() => paths.ministerioBoletin),
  pqrsd: publica(paths.pqrsd),
  pqrsdRegistrar: publica(paths.pqrsdRegistrar),
  pqrsdBuscar: publica(paths.pqrsdBuscar),
  pqrsdCompletar: publica(paths.pqrsdCompletar),
  ministerioPqrsd: delMinisterio(async (api) => {
    await radicarPorApi(api);
    return paths.ministerioPqrsd;
  }),
  ministerioUnaPqrsd: delMinisterio(async (api) => {
    await radicarPorApi(api);
    const { datos: filas } = await datos(api.GET('/api/v1/pqrsd'));
    return paths.ministerioUnaPqrsd(filas[0]?.id ?? '');
  }),
  reportar: publica(paths.reportar()),
  reportarSeguimiento: publica(paths.reportarSeguimiento),
  ministerioIncidencias: delMinisterio(async (api) => {
    await reportarPorApi(api);
    return paths.ministerioIncidencias;
  }),
  ministerioIncidencia: delMinisterio(async (api) => {
    await reportarPorApi(api);
    const { datos: filas } = await datos(api.GET('/api/v1/incidencias'));
    return paths.ministerioIncidencia(filas[0]?.id ?? '');
  }),
  accesibilidad: publica(paths.accesibilidad),
  ayuda: publica(paths.ayuda),
  politicas: publica(paths.politicas),
  mapaDelSitio: publica(paths.mapaDelSitio),
  componentes: { ...publica(paths.componentes), muestraEsperas: true },
};

/** Pages in a state that is not the usual one. */
export const estados: Record<string, Pagina> = {
  'no hay nada que coincida': delOperador(() => `${paths.obligaciones}?q=nadadeesto`),
  'una obligación que no existe': delOperador(() =>
    paths.obligacion('00000000-0000-7000-8000-000000000000'),
  ),
  'una página que no existe': publica('/no-existe'),
  'un código que nadie emitió': publica(paths.verificarCodigo('K7QF-3M2P-X9RT')),
  'una simulación con la espera': publica(
    `${paths.simulador}?familia=prst&periodo=2026-T2&r.ingresos=1250000000&presentacion=2026-11-21&pago=2026-11-21&espera=meses`,
  ),
  'una serie que nadie publicó este año': delMinisterio(() => paths.publicado('tarifa.postal')),
  'una serie de muchos períodos': delMinisterio(() => paths.publicado('mora.tasa')),
  'un valor que se confirma': delMinisterio(() =>
    paths.registrarPublicado('mora.tasa', {
      desde: '2024-11-01',
      hasta: '2024-11-30',
      confirmar: 'si',
    }),
  ),
  'una serie que no existe': delMinisterio(() => paths.publicado('no.existe')),
  'una página sin permiso': delOperador(() => paths.ministerioOperadores),
  'terminó por inactividad': publica(`${paths.ingresar()}?motivo=inactividad`),
  'salió hace un momento': publica(`${paths.ingresar()}?motivo=salida`),
};
