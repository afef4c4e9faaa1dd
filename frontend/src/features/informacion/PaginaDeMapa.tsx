import { paths } from '@/app/paths'
import { usePersona } from '@/app/sesion/usePersona'
import { useTextos } from '@/i18n/textos'
import { Titulo } from '@/ui/Titulo'
import { textos } from './textos'

/** Every page that the reader can open. */
export function Component() {
  const t = useTextos(textos)
  const persona = usePersona()
  const puede = (permiso: string) => persona?.permisos.includes(permiso) ?? false
  const privadas = [
    [t.mapaInicio, paths.inicio, puede('ver_inicio')],
    [t.mapaOperadores, paths.ministerioOperadores, puede('ver_operadores')],
    [t.mapaObligaciones, paths.obligaciones, puede('ver_obligaciones')],
    [t.mapaAutoliquidaciones, paths.autoliquidaciones, puede('ver_autoliquidaciones')],
    [t.mapaFur, paths.furs, puede('ver_fur')],
    [t.mapaExpedientes, paths.expedientes, puede('ver_expedientes')],
    [t.mapaPublicados, paths.ministerioPublicados, puede('ver_publicados')],
    [t.mapaProcesos, paths.ministerioProcesos, puede('ver_procesos')],
    [t.mapaUsuarios, paths.usuarios, puede('ver_usuarios')],
    [t.mapaAutorizaciones, paths.autorizaciones, puede('ver_autorizaciones')],
    [t.mapaAccesos, paths.ministerioAccesos, puede('ver_accesos')],
    [t.mapaCorreos, paths.ministerioCorreos, puede('ver_correos')],
    [t.mapaSolicitudes, paths.ministerioSolicitudes, puede('ver_solicitudes')],
    [t.mapaEmpresa, paths.empresa, puede('ver_empresa')],
    [t.mapaCambiosDeEmpresa, paths.ministerioCambiosDeEmpresa, puede('ver_solicitudes')],
    [t.mapaPqrsd, paths.ministerioPqrsd, puede('ver_pqrsd')],
    [t.mapaIncidencias, paths.ministerioIncidencias, puede('ver_incidencias')],
    [t.mapaMisDatos, paths.misDatos, persona !== null],
    [t.mapaSesiones, paths.perfilSesiones, persona !== null],
    [t.mapaContrasena, paths.perfilContrasena, persona !== null],
    [t.mapaSegundoFactor, paths.segundoFactor, persona !== null],
  ] as const
  const publicas = [
    [t.mapaIngresar, paths.ingresar()],
    [t.mapaSolicitar, paths.solicitarUsuario],
    [t.mapaSeguimiento, paths.seguimiento],
    [t.mapaOlvido, paths.olvido],
    [t.mapaVerificar, paths.verificar],
    [t.mapaSimulador, paths.simulador],
    [t.mapaSimuladorDeuda, paths.simuladorDeuda],
    [t.mapaSimuladorFacilidad, paths.simuladorFacilidad],
    [t.mapaSimuladorSanciones, paths.simuladorSanciones],
    [t.mapaSimuladorEspectro, paths.simuladorEspectro],
    [t.mapaTarifas, paths.tarifas],
    [t.pqrsdRegistrar, paths.pqrsdRegistrar],
    [t.pqrsdBuscar, paths.pqrsdBuscar],
    [t.reportar, paths.reportar()],
    [t.reportarSeguimiento, paths.reportarSeguimiento],
    [t.ayuda, paths.ayuda],
    [t.politicas, paths.politicas],
    [t.textosDeDatos, paths.textosDeDatos],
    [t.mapaAccesibilidad, paths.accesibilidad],
  ] as const
  return (
    <div className="lectura pila">
      <Titulo>{t.mapa}</Titulo>
      <p>{t.mapaGuia}</p>
      {persona && (
        <>
          <h2>{t.mapaPrivadas}</h2>
          <ul className="salidas">
            {privadas
              .filter(([, , visible]) => visible)
              .map(([texto, href]) => (
                <li key={href}>
                  <a href={href}>{texto}</a>
                </li>
              ))}
          </ul>
        </>
      )}
      <h2>{t.mapaPublicas}</h2>
      <ul className="salidas">
        {publicas.map(([texto, href]) => (
          <li key={href}>
            <a href={href}>{texto}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
