//! HTTP of the FUR.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse, get, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::service;
use super::types::{FiltroFur, Fur, FurResumen};
use crate::Contexto;
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::problema::CuerpoProblema;
use crate::http::{Consultas, Require, Resultado, Ruta};
use crate::permiso::VerFur;

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(listar_fur)
        .service(consultar_fur)
        .service(descargar_fur);
}

/// Los FUR del operador; primero el más reciente.
#[utoipa::path(tag = "fur", extensions(("x-permiso" = json!("ver_fur"))), params(FiltroFur, Paginacion), responses(
    (status = 200, body = Pagina<FurResumen>),
    (status = 422, body = CuerpoProblema, description = "FECHAS_INVERTIDAS, FILTRO_INVALIDO"),
))]
#[get("/fur")]
async fn listar_fur(
    req: HttpRequest,
    actor: Require<VerFur>,
    contexto: web::Data<Contexto>,
    Consultas(filtro, paginacion): Consultas<FiltroFur, Paginacion>,
) -> Resultado<HttpResponse> {
    Ok(service::listar(&contexto, &actor, filtro, paginacion)
        .await?
        .responder(&req))
}

/// Todo lo que dice un FUR.
#[utoipa::path(tag = "fur", extensions(("x-permiso" = json!("ver_fur"))), params(("id" = Uuid, Path)), responses(
    (status = 200, body = Fur), (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO")
))]
#[get("/fur/{id}")]
async fn consultar_fur(
    actor: Require<VerFur>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
) -> Resultado<web::Json<Fur>> {
    Ok(web::Json(
        service::consultar(&contexto, &actor, id.0).await?,
    ))
}

/// El FUR en PDF.
#[utoipa::path(tag = "fur", extensions(("x-permiso" = json!("ver_fur"))), params(("id" = Uuid, Path)), responses(
    (status = 200, content_type = "application/pdf", body = Vec<u8>),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 503, body = CuerpoProblema, description = "PDF_NO_DIBUJADO"),
))]
#[get("/fur/{id}/pdf")]
async fn descargar_fur(
    actor: Require<VerFur>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
) -> Resultado<HttpResponse> {
    let (numero, bytes) = service::descargar(&contexto, &actor, id.0).await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/pdf"))
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"FUR-{numero}.pdf\""),
        ))
        .body(bytes))
}
