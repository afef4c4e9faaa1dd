//! HTTP of the home page.

use actix_web::{get, web};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service;
use super::types::Inicio;
use crate::Contexto;
use crate::http::{Require, Resultado};
use crate::permiso::VerInicio;

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas.service(consultar_inicio);
}

/// Lo que hay por atender hoy: vencido, por vencer, sin presentar, borradores y FUR recientes.
#[utoipa::path(tag = "inicio", extensions(("x-permiso" = json!("ver_inicio"))), responses((status = 200, body = Inicio)))]
#[get("/inicio")]
async fn consultar_inicio(
    actor: Require<VerInicio>,
    contexto: web::Data<Contexto>,
) -> Resultado<web::Json<Inicio>> {
    Ok(web::Json(service::consultar(&contexto, &actor).await?))
}
