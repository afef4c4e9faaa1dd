//! HTTP of the clock.

use actix_web::{get, put, web};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service;
use super::types::{MoverReloj, Reloj};
use crate::Contexto;
use crate::http::problema::CuerpoProblema;
use crate::http::{Cuerpo, Require, Resultado};
use crate::permiso;

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas.service(consultar_reloj).service(mover_reloj);
}

/// La fecha en la que está el sistema.
#[utoipa::path(tag = "reloj", security(()), responses((status = 200, body = Reloj)))]
#[get("/reloj")]
async fn consultar_reloj(contexto: web::Data<Contexto>) -> web::Json<Reloj> {
    web::Json(service::consultar(&contexto))
}

/// Lleva el sistema a otra fecha (solo en demostraciones y pruebas).
#[utoipa::path(tag = "reloj", extensions(("x-permiso" = json!("mover_reloj"))), request_body = MoverReloj, responses(
    (status = 200, body = Reloj),
    (status = 404, body = CuerpoProblema, description = "RELOJ_FIJO: no se puede en producción"),
    (status = 422, body = CuerpoProblema, description = "FECHA_FUERA_DE_RANGO"),
))]
#[put("/reloj")]
async fn mover_reloj(
    actor: Require<permiso::MoverReloj>,
    contexto: web::Data<Contexto>,
    cuerpo: Cuerpo<MoverReloj>,
) -> Resultado<web::Json<Reloj>> {
    Ok(web::Json(
        service::mover(&contexto, &actor, cuerpo.hoy).await?,
    ))
}
