//! HTTP of the ministry's half: reading any company's record, and deciding its changes.

use actix_web::{HttpRequest, HttpResponse, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::types::{
    CambioEnCola, CambioEnRevision, DevolucionDeCambio, FiltroCambios, RechazoDeCambio,
    RegistroDeEmpresa,
};
use super::{cola, decision, registro};
use crate::Contexto;
use crate::http::etag::{IfMatch, etag};
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::problema::CuerpoProblema;
use crate::http::{Consultas, Cuerpo, Reciente, Require, Resultado, Ruta};
use crate::permiso::{RevisarSolicitudes, VerOperadores, VerSolicitudes};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(consultar_registro_de_operador)
        .service(listar_cambios_de_empresa)
        .service(consultar_cambio_de_empresa)
        .service(descargar_evidencia_de_cambio)
        .service(devolver_cambio_de_empresa)
        .service(aprobar_cambio_de_empresa)
        .service(rechazar_cambio_de_empresa);
}

/// Lo que el registro dice de una empresa.
#[utoipa::path(tag = "empresa", extensions(("x-permiso" = json!("ver_operadores")), ("x-dato-personal" = json!(true))), params(("id" = Uuid, Path)), responses(
    (status = 200, body = RegistroDeEmpresa),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
))]
#[get("/operadores/{id}/empresa")]
async fn consultar_registro_de_operador(
    _actor: Require<VerOperadores>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
) -> Resultado<web::Json<RegistroDeEmpresa>> {
    Ok(web::Json(registro::consultar(&contexto, id.0).await?))
}

/// Los cambios que las empresas piden de su registro; primero el que lleva más tiempo esperando.
#[utoipa::path(tag = "empresa", extensions(("x-permiso" = json!("ver_solicitudes")), ("x-dato-personal" = json!(true))), params(FiltroCambios, Paginacion), responses(
    (status = 200, body = Pagina<CambioEnCola>),
    (status = 422, body = CuerpoProblema, description = "FILTRO_INVALIDO"),
))]
#[get("/cambios-de-empresa")]
async fn listar_cambios_de_empresa(
    req: HttpRequest,
    _actor: Require<VerSolicitudes>,
    contexto: web::Data<Contexto>,
    Consultas(filtro, paginacion): Consultas<FiltroCambios, Paginacion>,
) -> Resultado<HttpResponse> {
    Ok(cola::listar(&contexto, &filtro, paginacion)
        .await?
        .responder(&req))
}

/// Un cambio, con lo que el sistema comprobó.
#[utoipa::path(tag = "empresa", extensions(("x-permiso" = json!("ver_solicitudes")), ("x-dato-personal" = json!(true))), params(("id" = Uuid, Path)), responses(
    (status = 200, body = CambioEnRevision, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
))]
#[get("/cambios-de-empresa/{id}")]
async fn consultar_cambio_de_empresa(
    actor: Require<VerSolicitudes>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
) -> Resultado<HttpResponse> {
    Ok(responder(cola::consultar(&contexto, &actor, id.0).await?))
}

/// Un documento de un cambio. La descarga queda registrada.
#[utoipa::path(tag = "empresa", extensions(("x-permiso" = json!("ver_solicitudes"))), params(("id" = Uuid, Path), ("evidencia_id" = Uuid, Path)), responses(
    (status = 200, body = Vec<u8>, content_type = "application/octet-stream"),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
))]
#[get("/cambios-de-empresa/{id}/evidencias/{evidencia_id}")]
async fn descargar_evidencia_de_cambio(
    actor: Require<VerSolicitudes>,
    contexto: web::Data<Contexto>,
    ids: Ruta<(Uuid, Uuid)>,
) -> Resultado<HttpResponse> {
    cola::descargar(&contexto, &actor, ids.0).await
}

/// Devuelve un cambio con motivos, campo por campo.
#[utoipa::path(tag = "empresa", extensions(("x-permiso" = json!("revisar_solicitudes"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header)), request_body = DevolucionDeCambio, responses(
    (status = 200, body = CambioEnRevision, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "CAMBIO_NO_LO_ADMITE"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[post("/cambios-de-empresa/{id}/devolucion")]
async fn devolver_cambio_de_empresa(
    actor: Require<RevisarSolicitudes>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
    pedido: Cuerpo<DevolucionDeCambio>,
) -> Resultado<HttpResponse> {
    let cual = (id.0, version.0);
    Ok(responder(
        decision::devolver(&contexto, &actor, cual, pedido.0).await?,
    ))
}

/// Aprueba un cambio: desde ahora el registro lo dice, y guarda lo que decía.
#[utoipa::path(tag = "empresa", extensions(("x-permiso" = json!("revisar_solicitudes")), ("x-confirmacion" = json!("reciente"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header)), responses(
    (status = 200, body = CambioEnRevision, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "CAMBIO_NO_LO_ADMITE, FICHA_CAMBIO"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
))]
#[post("/cambios-de-empresa/{id}/aprobacion")]
async fn aprobar_cambio_de_empresa(
    actor: Reciente<Require<RevisarSolicitudes>>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
) -> Resultado<HttpResponse> {
    Ok(responder(
        decision::aprobar(&contexto, &actor, id.0, version.0).await?,
    ))
}

/// Rechaza un cambio, con su motivo.
#[utoipa::path(tag = "empresa", extensions(("x-permiso" = json!("revisar_solicitudes"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header)), request_body = RechazoDeCambio, responses(
    (status = 200, body = CambioEnRevision, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "CAMBIO_NO_LO_ADMITE"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[post("/cambios-de-empresa/{id}/rechazo")]
async fn rechazar_cambio_de_empresa(
    actor: Require<RevisarSolicitudes>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
    pedido: Cuerpo<RechazoDeCambio>,
) -> Resultado<HttpResponse> {
    let cual = (id.0, version.0);
    Ok(responder(
        decision::rechazar(&contexto, &actor, cual, pedido.0).await?,
    ))
}

fn responder(cambio: CambioEnRevision) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header(etag(cambio.cambio.version))
        .json(cambio)
}
