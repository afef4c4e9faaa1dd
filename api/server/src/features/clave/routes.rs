//! HTTP of passwords.

use actix_web::{HttpResponse, post, web};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service;
use super::types::{ClaveConEnlace, CuentaDelEnlace, Enlace};
use crate::Contexto;
use crate::http::limite::Limitada;
use crate::http::problema::CuerpoProblema;
use crate::http::{Cuerpo, Resultado, Solicitud};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas.service(mirar_enlace).service(elegir_clave);
}

/// De quién es la cuenta que abre un enlace, sin gastarlo.
#[utoipa::path(tag = "clave", security(()), extensions(("x-efecto" = json!("lee"))), request_body = Enlace, responses(
    (status = 200, body = CuentaDelEnlace),
    (status = 410, body = CuerpoProblema, description = "ENLACE_VENCIDO"),
))]
#[post("/clave/enlace")]
async fn mirar_enlace(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    cuerpo: Cuerpo<Enlace>,
) -> Resultado<web::Json<CuentaDelEnlace>> {
    Ok(web::Json(service::mirar_enlace(&contexto, cuerpo.0).await?))
}

/// Elige contraseña con un enlace y activa la cuenta.
#[utoipa::path(tag = "clave", security(()), request_body = ClaveConEnlace, responses(
    (status = 204),
    (status = 410, body = CuerpoProblema, description = "ENLACE_VENCIDO"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[post("/clave")]
async fn elegir_clave(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    cuerpo: Cuerpo<ClaveConEnlace>,
) -> Resultado<HttpResponse> {
    service::elegir(&contexto, &solicitud, cuerpo.0).await?;
    Ok(HttpResponse::NoContent().finish())
}
