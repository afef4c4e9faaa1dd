//! HTTP of the authorisations to sign.

use actix_web::{HttpResponse, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::service;
use super::types::{Autorizacion, Autorizaciones, NuevaAutorizacion, Revocacion};
use crate::Contexto;
use crate::http::idempotencia::ClaveIdempotencia;
use crate::http::problema::CuerpoProblema;
use crate::http::{Cuerpo, Reciente, Require, Resultado, Ruta};
use crate::permiso::{AutorizarFirmas, VerAutorizaciones};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(listar_autorizaciones)
        .service(autorizar_firma)
        .service(revocar_autorizacion);
}

/// Quién está autorizado para firmar por la empresa, y quién lo estuvo.
#[utoipa::path(tag = "autorizaciones", extensions(("x-permiso" = json!("ver_autorizaciones")), ("x-dato-personal" = json!(true))), responses(
    (status = 200, body = Autorizaciones),
))]
#[get("/autorizaciones-de-firma")]
async fn listar_autorizaciones(
    actor: Require<VerAutorizaciones>,
    contexto: web::Data<Contexto>,
) -> Resultado<web::Json<Autorizaciones>> {
    Ok(web::Json(service::listar(&contexto, &actor).await?))
}

/// Autoriza a una persona para firmar, desde un día y para unos expedientes.
#[utoipa::path(tag = "autorizaciones", extensions(("x-permiso" = json!("autorizar_firmas")), ("x-confirmacion" = json!("reciente"))),
    params(("Idempotency-Key" = String, Header)),
    request_body = NuevaAutorizacion, responses(
    (status = 201, body = Autorizacion),
    (status = 409, body = CuerpoProblema, description = "AUTORIZACION_REPETIDA"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[post("/autorizaciones-de-firma")]
async fn autorizar_firma(
    actor: Reciente<Require<AutorizarFirmas>>,
    contexto: web::Data<Contexto>,
    clave: ClaveIdempotencia,
    pedido: Cuerpo<NuevaAutorizacion>,
) -> Resultado<HttpResponse> {
    let dada = service::autorizar(&contexto, &actor, &clave, pedido.0).await?;
    Ok(HttpResponse::Created().json(dada))
}

/// Revoca una autorización desde ahora.
#[utoipa::path(tag = "autorizaciones", extensions(("x-permiso" = json!("autorizar_firmas")), ("x-confirmacion" = json!("reciente"))), params(("id" = Uuid, Path)),
    request_body = Revocacion, responses(
    (status = 200, body = Autorizacion),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "AUTORIZACION_REVOCADA"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[post("/autorizaciones-de-firma/{id}/revocacion")]
async fn revocar_autorizacion(
    actor: Reciente<Require<AutorizarFirmas>>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    pedido: Cuerpo<Revocacion>,
) -> Resultado<web::Json<Autorizacion>> {
    Ok(web::Json(
        service::revocar(&contexto, &actor, id.0, pedido.0).await?,
    ))
}
