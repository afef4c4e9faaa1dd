//! HTTP of the trail.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse, get, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::types::{
    EventoCompleto, EventoDeAuditoria, FiltroAuditoria, FiltroCadena, VerificacionDeCadena,
};
use super::{archivo, service, verificacion};
use crate::Contexto;
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::problema::CuerpoProblema;
use crate::http::{Consulta, Consultas, Require, Resultado, Ruta};
use crate::permiso::VerAuditoria;

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(listar_eventos)
        .service(descargar_eventos)
        .service(descargar_cadena)
        .service(verificar_cadena)
        .service(consultar_evento);
}

/// Eventos del rastro; primero el más reciente.
#[utoipa::path(tag = "auditoria", extensions(("x-permiso" = json!("ver_auditoria")), ("x-dato-personal" = json!(true))), params(FiltroAuditoria, Paginacion), responses(
    (status = 200, body = Pagina<EventoDeAuditoria>),
    (status = 422, body = CuerpoProblema, description = "FILTRO_INVALIDO"),
))]
#[get("/auditoria")]
async fn listar_eventos(
    req: HttpRequest,
    _actor: Require<VerAuditoria>,
    contexto: web::Data<Contexto>,
    Consultas(filtro, paginacion): Consultas<FiltroAuditoria, Paginacion>,
) -> Resultado<HttpResponse> {
    Ok(service::listar(&contexto, &filtro, paginacion)
        .await?
        .responder(&req))
}

/// Los eventos de la búsqueda como archivo CSV.
#[utoipa::path(tag = "auditoria", extensions(("x-permiso" = json!("ver_auditoria")), ("x-dato-personal" = json!(true))), params(FiltroAuditoria), responses(
    (status = 200, body = String, content_type = "text/csv"),
    (status = 422, body = CuerpoProblema, description = "FILTRO_INVALIDO, RASTRO_DEMASIADO_LARGO"),
))]
#[get("/auditoria/informe")]
async fn descargar_eventos(
    _actor: Require<VerAuditoria>,
    contexto: web::Data<Contexto>,
    filtro: Consulta<FiltroAuditoria>,
) -> Resultado<HttpResponse> {
    let bytes = archivo::csv(&contexto, &filtro).await?;
    let nombre = format!("rastro-al-{}.csv", contexto.hoy());
    Ok(adjunto(&nombre, "text/csv; charset=utf-8").body(bytes))
}

/// La cadena, un eslabón por línea, para comprobarla fuera del sistema con `ser auditoria verificar`.
#[utoipa::path(tag = "auditoria", extensions(("x-permiso" = json!("ver_auditoria")), ("x-dato-personal" = json!(true))), params(FiltroCadena), responses(
    (status = 200, body = String, content_type = "application/jsonl"),
    (status = 422, body = CuerpoProblema, description = "FILTRO_INVALIDO"),
))]
#[get("/auditoria/cadena")]
async fn descargar_cadena(
    _actor: Require<VerAuditoria>,
    contexto: web::Data<Contexto>,
    filtro: Consulta<FiltroCadena>,
) -> Resultado<HttpResponse> {
    let (nombre, cuerpo) = archivo::cadena(&contexto, &filtro).await?;
    Ok(adjunto(&nombre, "application/jsonl; charset=utf-8").streaming(cuerpo))
}

/// Sigue toda la cadena y dice si está entera, o cuál es el primer eslabón que no se sostiene.
#[utoipa::path(tag = "auditoria", extensions(("x-permiso" = json!("ver_auditoria"))), responses(
    (status = 200, body = VerificacionDeCadena),
))]
#[get("/auditoria/verificacion")]
async fn verificar_cadena(
    _actor: Require<VerAuditoria>,
    contexto: web::Data<Contexto>,
) -> Resultado<web::Json<VerificacionDeCadena>> {
    Ok(web::Json(verificacion::verificar(&contexto).await?))
}

/// Un evento con lo que cambió y su sello.
#[utoipa::path(tag = "auditoria", extensions(("x-permiso" = json!("ver_auditoria")), ("x-dato-personal" = json!(true))), params(("id" = Uuid, Path)), responses(
    (status = 200, body = EventoCompleto),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
))]
#[get("/auditoria/{id}")]
async fn consultar_evento(
    _actor: Require<VerAuditoria>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
) -> Resultado<web::Json<EventoCompleto>> {
    Ok(web::Json(service::consultar(&contexto, id.0).await?))
}

fn adjunto(nombre: &str, tipo: &'static str) -> actix_web::HttpResponseBuilder {
    let mut respuesta = HttpResponse::Ok();
    respuesta
        .insert_header((CONTENT_TYPE, tipo))
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{nombre}\""),
        ));
    respuesta
}
