//! One folder a feature: `routes.rs` (HTTP), `service.rs` (use cases), `types.rs` (what goes
//! in and out). Features do not import each other's `service.rs`.

pub mod accesos;
pub mod auditoria;
pub mod autoliquidaciones;
pub mod autorizaciones;
pub mod boletin;
pub mod captcha;
pub mod clave;
pub mod consentimientos;
pub mod correos;
pub mod divipola;
pub mod empresa;
pub mod expedientes;
pub mod fur;
pub mod incidencias;
pub mod inicio;
pub mod mis_datos;
pub mod obligaciones;
pub mod operadores;
pub mod parametros;
pub mod pqrsd;
pub mod procesos;
pub mod publicados;
pub mod reloj;
pub mod salud;
pub mod segundo_factor;
pub mod sesion;
pub mod simulador;
pub mod solicitudes;
pub mod usuarios;
pub mod verificacion;

use utoipa_actix_web::service_config::ServiceConfig;

use crate::http::TipoProblema;

/// Registers every operation under `/api/v1`. The same function serves the application, the
/// tests and the OpenAPI document.
pub fn registrar(rutas: &mut ServiceConfig) {
    sesion::routes::registrar(rutas);
    captcha::routes::registrar(rutas);
    reloj::routes::registrar(rutas);
    inicio::routes::registrar(rutas);
    obligaciones::routes::registrar(rutas);
    expedientes::routes::registrar(rutas);
    autoliquidaciones::routes::registrar(rutas);
    fur::routes::registrar(rutas);
    verificacion::routes::registrar(rutas);
    operadores::routes::registrar(rutas);
    procesos::routes::registrar(rutas);
    publicados::routes::registrar(rutas);
    simulador::routes::registrar(rutas);
    parametros::routes::registrar(rutas);
    usuarios::routes::registrar(rutas);
    autorizaciones::routes::registrar(rutas);
    correos::routes::registrar(rutas);
    solicitudes::publicas::registrar(rutas);
    solicitudes::routes::registrar(rutas);
    accesos::routes::registrar(rutas);
    auditoria::routes::registrar(rutas);
    boletin::routes::registrar(rutas);
    clave::routes::registrar(rutas);
    divipola::routes::registrar(rutas);
    pqrsd::routes::registrar(rutas);
    incidencias::routes::registrar(rutas);
    consentimientos::routes::registrar(rutas);
    mis_datos::routes::registrar(rutas);
    empresa::routes::registrar(rutas);
    empresa::revision::registrar(rutas);
    segundo_factor::routes::registrar(rutas);
}

/// The kinds of problem that features define.
pub fn problemas() -> impl Iterator<Item = &'static [&'static TipoProblema]> {
    [
        sesion::problemas::PROBLEMAS,
        segundo_factor::problemas::PROBLEMAS,
        reloj::problemas::PROBLEMAS,
        obligaciones::problemas::PROBLEMAS,
        autoliquidaciones::problemas::PROBLEMAS,
        fur::problemas::PROBLEMAS,
        verificacion::problemas::PROBLEMAS,
        publicados::problemas::PROBLEMAS,
        simulador::problemas::PROBLEMAS,
        parametros::problemas::PROBLEMAS,
        usuarios::problemas::PROBLEMAS,
        autorizaciones::problemas::PROBLEMAS,
        correos::problemas::PROBLEMAS,
        accesos::problemas::PROBLEMAS,
        solicitudes::problemas::PROBLEMAS,
        auditoria::problemas::PROBLEMAS,
        boletin::problemas::PROBLEMAS,
        pqrsd::problemas::PROBLEMAS,
        incidencias::problemas::PROBLEMAS,
        consentimientos::problemas::PROBLEMAS,
        empresa::problemas::PROBLEMAS,
    ]
    .into_iter()
}
