//! HTTP of the officer's half.

use actix_web::{HttpRequest, HttpResponse, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::types::{
    Aprobacion, Devolucion, FiltroSolicitudes, RechazoDeSolicitud, SolicitudEnCola,
    SolicitudEnRevision,
};
use super::{anexos, aprobacion, cola, decision, recibo};
use crate::Contexto;
use crate::http::etag::{IfMatch, etag};
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::problema::CuerpoProblema;
use crate::http::{Consultas, Cuerpo, Reciente, Require, Resultado, Ruta};
use crate::permiso::{RevisarSolicitudes, VerSolicitudes};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(listar_solicitudes)
        .service(consultar_solicitud)
        .service(descargar_anexo_de_solicitud)
        .service(revisar_solicitud)
        .service(devolver_solicitud)
        .service(aprobar_solicitud)
        .service(rechazar_solicitud)
        .service(reenviar_recibo_de_usuario);
}

/// Solicitudes radicadas; primero las que vencen antes.
#[utoipa::path(tag = "solicitudes", extensions(("x-permiso" = json!("ver_solicitudes")), ("x-dato-personal" = json!(true))), params(FiltroSolicitudes, Paginacion), responses(
    (status = 200, body = Pagina<SolicitudEnCola>),
    (status = 422, body = CuerpoProblema, description = "FILTRO_INVALIDO"),
))]
#[get("/solicitudes")]
async fn listar_solicitudes(
    req: HttpRequest,
    _actor: Require<VerSolicitudes>,
    contexto: web::Data<Contexto>,
    Consultas(filtro, paginacion): Consultas<FiltroSolicitudes, Paginacion>,
) -> Resultado<HttpResponse> {
    Ok(cola::listar(&contexto, &filtro, paginacion)
        .await?
        .responder(&req))
}

/// Una solicitud, con lo que el sistema comprobó.
#[utoipa::path(tag = "solicitudes", extensions(("x-permiso" = json!("ver_solicitudes")), ("x-dato-personal" = json!(true))), params(("id" = Uuid, Path)), responses(
    (status = 200, body = SolicitudEnRevision, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
))]
#[get("/solicitudes/{id}")]
async fn consultar_solicitud(
    _actor: Require<VerSolicitudes>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
) -> Resultado<HttpResponse> {
    Ok(responder(cola::consultar(&contexto, id.0).await?))
}

/// Un documento de una solicitud. La descarga queda registrada.
#[utoipa::path(tag = "solicitudes", extensions(("x-permiso" = json!("ver_solicitudes"))), params(("id" = Uuid, Path), ("anexo_id" = Uuid, Path)), responses(
    (status = 200, body = Vec<u8>, content_type = "application/octet-stream"),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
))]
#[get("/solicitudes/{id}/anexos/{anexo_id}")]
async fn descargar_anexo_de_solicitud(
    actor: Require<VerSolicitudes>,
    contexto: web::Data<Contexto>,
    ids: Ruta<(Uuid, Uuid)>,
) -> Resultado<HttpResponse> {
    let (id, anexo_id) = ids.0;
    anexos::entregar(&contexto, &actor, id, anexo_id).await
}

/// Toma una solicitud para revisarla.
#[utoipa::path(tag = "solicitudes", extensions(("x-permiso" = json!("revisar_solicitudes"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header)), responses(
    (status = 200, body = SolicitudEnRevision, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "SOLICITUD_NO_LO_ADMITE"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
))]
#[post("/solicitudes/{id}/revision")]
async fn revisar_solicitud(
    actor: Require<RevisarSolicitudes>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
) -> Resultado<HttpResponse> {
    Ok(responder(
        decision::revisar(&contexto, &actor, id.0, version.0).await?,
    ))
}

/// Devuelve una solicitud con motivos: a quien la tramita le llega un enlace para corregirla.
#[utoipa::path(tag = "solicitudes", extensions(("x-permiso" = json!("revisar_solicitudes"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Devolucion, responses(
    (status = 200, body = SolicitudEnRevision, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "SOLICITUD_NO_LO_ADMITE"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[post("/solicitudes/{id}/devolucion")]
async fn devolver_solicitud(
    actor: Require<RevisarSolicitudes>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
    pedido: Cuerpo<Devolucion>,
) -> Resultado<HttpResponse> {
    Ok(responder(
        decision::devolver(&contexto, &actor, id.0, version.0, pedido.0).await?,
    ))
}

/// Aprueba una solicitud: registra la empresa y su administrador, que recibe el enlace de activación.
#[utoipa::path(tag = "solicitudes", extensions(("x-permiso" = json!("revisar_solicitudes")), ("x-confirmacion" = json!("reciente"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Aprobacion, responses(
    (status = 200, body = SolicitudEnRevision, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "SOLICITUD_NO_LO_ADMITE, ADMINISTRADOR_NO_DISPONIBLE, CORREO_DE_OTRA_CUENTA, PARECIDA_SIN_CONFIRMAR, TRABAJO_PENDIENTE"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[post("/solicitudes/{id}/aprobacion")]
async fn aprobar_solicitud(
    actor: Reciente<Require<RevisarSolicitudes>>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
    pedido: Cuerpo<Aprobacion>,
) -> Resultado<HttpResponse> {
    Ok(responder(
        aprobacion::aprobar(&contexto, &actor, id.0, version.0, pedido.0).await?,
    ))
}

/// Rechaza una solicitud, con su motivo.
#[utoipa::path(tag = "solicitudes", extensions(("x-permiso" = json!("revisar_solicitudes"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = RechazoDeSolicitud, responses(
    (status = 200, body = SolicitudEnRevision, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "SOLICITUD_NO_LO_ADMITE"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[post("/solicitudes/{id}/rechazo")]
async fn rechazar_solicitud(
    actor: Require<RevisarSolicitudes>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
    pedido: Cuerpo<RechazoDeSolicitud>,
) -> Resultado<HttpResponse> {
    Ok(responder(
        decision::rechazar(&contexto, &actor, id.0, version.0, pedido.0).await?,
    ))
}

/// Envía otra vez al representante legal el enlace con que certifica el recibo. El anterior deja de
/// servir.
#[utoipa::path(tag = "solicitudes", extensions(("x-permiso" = json!("revisar_solicitudes"))), params(("id" = Uuid, Path)), responses(
    (status = 200, body = SolicitudEnRevision, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "SOLICITUD_NO_LO_ADMITE: nadie debe certificar"),
    (status = 429, body = CuerpoProblema, description = "DEMASIADAS_PETICIONES: uno cada diez minutos, cuatro en un día con el primero"),
))]
#[post("/solicitudes/{id}/recibo")]
async fn reenviar_recibo_de_usuario(
    actor: Require<RevisarSolicitudes>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
) -> Resultado<HttpResponse> {
    Ok(responder(recibo::reenviar(&contexto, &actor, id.0).await?))
}

fn responder(solicitud: SolicitudEnRevision) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header(etag(solicitud.version))
        .json(solicitud)
}
