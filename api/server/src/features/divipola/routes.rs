//! HTTP of the list of places.

use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpResponse, get};
use utoipa_actix_web::service_config::ServiceConfig;

use super::types::Lugares;
use crate::http::Resultado;
use crate::http::limite::Limitada;

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas.service(listar_lugares);
}

/// Departamentos y municipios de Colombia (DIVIPOLA) y países, con sus códigos.
#[utoipa::path(tag = "divipola", security(()), responses((status = 200, body = Lugares)))]
#[get("/divipola")]
async fn listar_lugares(_limite: Limitada) -> Resultado<HttpResponse> {
    Ok(HttpResponse::Ok()
        .insert_header((CACHE_CONTROL, "public, max-age=86400"))
        .json(Lugares::todos()))
}
