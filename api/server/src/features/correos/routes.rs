//! HTTP of the list of mails.

use actix_web::{HttpRequest, HttpResponse, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::service;
use super::types::{CorreoCompleto, CorreoFila, FiltroCorreos};
use crate::Contexto;
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::problema::CuerpoProblema;
use crate::http::{Consultas, Require, Resultado, Ruta};
use crate::permiso::{ReenviarCorreos, VerCorreos};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(listar_correos)
        .service(consultar_correo)
        .service(reenviar_correo);
}

/// Correos del sistema; primero el más reciente.
#[utoipa::path(tag = "correos", extensions(("x-permiso" = json!("ver_correos")), ("x-dato-personal" = json!(true))), params(FiltroCorreos, Paginacion), responses(
    (status = 200, body = Pagina<CorreoFila>),
    (status = 422, body = CuerpoProblema, description = "FILTRO_INVALIDO"),
))]
#[get("/correos")]
async fn listar_correos(
    req: HttpRequest,
    _actor: Require<VerCorreos>,
    contexto: web::Data<Contexto>,
    Consultas(filtro, paginacion): Consultas<FiltroCorreos, Paginacion>,
) -> Resultado<HttpResponse> {
    Ok(service::listar(&contexto, &filtro, paginacion)
        .await?
        .responder(&req))
}

/// Un correo con lo que dijo, sin sus secretos.
#[utoipa::path(tag = "correos", extensions(("x-permiso" = json!("ver_correos")), ("x-dato-personal" = json!(true))), params(("id" = Uuid, Path)), responses(
    (status = 200, body = CorreoCompleto),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
))]
#[get("/correos/{id}")]
async fn consultar_correo(
    _actor: Require<VerCorreos>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
) -> Resultado<web::Json<CorreoCompleto>> {
    Ok(web::Json(service::consultar(&contexto, id.0).await?))
}

/// Envía otra vez, a la misma dirección, un correo que falló o fue devuelto.
#[utoipa::path(tag = "correos", extensions(("x-permiso" = json!("reenviar_correos"))), params(("id" = Uuid, Path)), responses(
    (status = 200, body = CorreoCompleto),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "CORREO_NO_REENVIABLE"),
))]
#[post("/correos/{id}/reenvio")]
async fn reenviar_correo(
    actor: Require<ReenviarCorreos>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
) -> Resultado<web::Json<CorreoCompleto>> {
    Ok(web::Json(service::reenviar(&contexto, &actor, id.0).await?))
}
