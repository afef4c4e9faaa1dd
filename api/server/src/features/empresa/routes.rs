//! HTTP of a company's own record.

use actix_web::{HttpResponse, delete, get, post, put, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::types::{CambioCorregido, CambioDeEmpresa, CambioPedido, RegistroDeEmpresa};
use super::{REGLAS, cambio, registro};
use crate::Contexto;
use crate::adjuntos::{self, Borrador, Envio, NombreDeArchivo, Subido};
use crate::auditoria::Autor;
use crate::http::etag::{IfMatch, etag};
use crate::http::idempotencia::ClaveIdempotencia;
use crate::http::problema::CuerpoProblema;
use crate::http::{Consulta, Cuerpo, Require, Resultado, Ruta};
use crate::permiso::{CambiarEmpresa, VerEmpresa};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(consultar_empresa)
        .service(subir_evidencia)
        .service(quitar_evidencia)
        .service(proponer_cambio_de_empresa)
        .service(consultar_cambio_propio)
        .service(corregir_cambio_de_empresa)
        .service(retirar_cambio_de_empresa)
        .service(descargar_evidencia_propia);
}

/// Lo que el registro dice de la empresa propia, y los cambios que ha pedido.
#[utoipa::path(tag = "empresa", extensions(("x-permiso" = json!("ver_empresa")), ("x-dato-personal" = json!(true))), responses(
    (status = 200, body = RegistroDeEmpresa),
))]
#[get("/empresa")]
async fn consultar_empresa(
    actor: Require<VerEmpresa>,
    contexto: web::Data<Contexto>,
) -> Resultado<web::Json<RegistroDeEmpresa>> {
    let suyo = registro::consultar(&contexto, actor.operador_id).await?;
    Ok(web::Json(suyo))
}

/// Recibe un documento antes de pedir el cambio: los bytes son el cuerpo.
#[utoipa::path(tag = "empresa", extensions(("x-permiso" = json!("cambiar_empresa"))),
    params(NombreDeArchivo, ("X-SER-Borrador" = Option<String>, Header, description = "El secreto que dio el primer archivo")),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"), responses(
    (status = 201, body = Subido),
    (status = 409, body = CuerpoProblema, description = "DEMASIADOS_ADJUNTOS"),
    (status = 413, body = CuerpoProblema, description = "ADJUNTO_DEMASIADO_GRANDE"),
    (status = 422, body = CuerpoProblema, description = "ADJUNTO_RECHAZADO, ADJUNTO_INFECTADO"),
    (status = 503, body = CuerpoProblema, description = "ANTIVIRUS_NO_DISPONIBLE, RECEPCION_LLENA"),
))]
#[post("/empresa/evidencias")]
async fn subir_evidencia(
    actor: Require<CambiarEmpresa>,
    contexto: web::Data<Contexto>,
    borrador: Borrador,
    archivo: Consulta<NombreDeArchivo>,
    cuerpo: web::Payload,
) -> Resultado<HttpResponse> {
    let envio = Envio {
        autor: Autor::Persona(&actor),
        borrador,
        nombre: &archivo.nombre,
    };
    let subido = adjuntos::recibir(&contexto, &REGLAS, envio, cuerpo).await?;
    Ok(HttpResponse::Created().json(subido))
}

/// Quita un documento que aún no se ha enviado con su cambio.
#[utoipa::path(tag = "empresa", extensions(("x-permiso" = json!("cambiar_empresa"))),
    params(("id" = Uuid, Path), ("X-SER-Borrador" = String, Header)), responses(
    (status = 204), (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
))]
#[delete("/empresa/evidencias/{id}")]
async fn quitar_evidencia(
    actor: Require<CambiarEmpresa>,
    contexto: web::Data<Contexto>,
    borrador: Borrador,
    id: Ruta<Uuid>,
) -> Resultado<HttpResponse> {
    let autor = Autor::Persona(&actor);
    adjuntos::quitar(&contexto, &REGLAS, autor, &borrador, id.0).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Pide un cambio de una sección del registro, con lo que lo prueba. El ministerio lo revisa.
#[utoipa::path(tag = "empresa", extensions(("x-permiso" = json!("cambiar_empresa"))),
    params(("Idempotency-Key" = String, Header), ("X-SER-Borrador" = Option<String>, Header)),
    request_body = CambioPedido, responses(
    (status = 201, body = CambioDeEmpresa, headers(("ETag" = String))),
    (status = 409, body = CuerpoProblema, description = "CAMBIO_EN_CURSO, ADJUNTO_DESCONOCIDO, DEMASIADOS_ADJUNTOS"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS: cada campo y cada documento que no cumple"),
))]
#[post("/empresa/cambios")]
async fn proponer_cambio_de_empresa(
    actor: Require<CambiarEmpresa>,
    contexto: web::Data<Contexto>,
    clave: ClaveIdempotencia,
    borrador: Borrador,
    pedido: Cuerpo<CambioPedido>,
) -> Resultado<HttpResponse> {
    let nuevo = cambio::proponer(&contexto, &actor, &clave, &borrador, pedido.0).await?;
    Ok(HttpResponse::Created()
        .insert_header(etag(nuevo.version))
        .json(nuevo))
}

/// Un cambio de la empresa propia.
#[utoipa::path(tag = "empresa", extensions(("x-permiso" = json!("ver_empresa")), ("x-dato-personal" = json!(true))), params(("id" = Uuid, Path)), responses(
    (status = 200, body = CambioDeEmpresa, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
))]
#[get("/empresa/cambios/{id}")]
async fn consultar_cambio_propio(
    actor: Require<VerEmpresa>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
) -> Resultado<HttpResponse> {
    Ok(responder(cambio::consultar(&contexto, &actor, id.0).await?))
}

/// Corrige un cambio devuelto y lo envía otra vez.
#[utoipa::path(tag = "empresa", extensions(("x-permiso" = json!("cambiar_empresa"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header), ("X-SER-Borrador" = Option<String>, Header)),
    request_body = CambioCorregido, responses(
    (status = 200, body = CambioDeEmpresa, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "CAMBIO_NO_LO_ADMITE, ADJUNTO_DESCONOCIDO, DEMASIADOS_ADJUNTOS"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[put("/empresa/cambios/{id}")]
async fn corregir_cambio_de_empresa(
    actor: Require<CambiarEmpresa>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
    borrador: Borrador,
    pedido: Cuerpo<CambioCorregido>,
) -> Resultado<HttpResponse> {
    let cual = (id.0, version.0);
    Ok(responder(
        cambio::corregir(&contexto, &actor, cual, &borrador, pedido.0).await?,
    ))
}

/// Retira un cambio que todavía no se decide: solo quien lo pidió.
#[utoipa::path(tag = "empresa", extensions(("x-permiso" = json!("cambiar_empresa"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header)), responses(
    (status = 200, body = CambioDeEmpresa, headers(("ETag" = String))),
    (status = 403, body = CuerpoProblema, description = "SOLO_QUIEN_LO_PIDIO"),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "CAMBIO_NO_LO_ADMITE"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
))]
#[post("/empresa/cambios/{id}/retiro")]
async fn retirar_cambio_de_empresa(
    actor: Require<CambiarEmpresa>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
) -> Resultado<HttpResponse> {
    Ok(responder(
        cambio::retirar(&contexto, &actor, id.0, version.0).await?,
    ))
}

/// Un documento de un cambio de la empresa propia. La descarga queda registrada.
#[utoipa::path(tag = "empresa", extensions(("x-permiso" = json!("ver_empresa"))), params(("id" = Uuid, Path), ("evidencia_id" = Uuid, Path)), responses(
    (status = 200, body = Vec<u8>, content_type = "application/octet-stream"),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
))]
#[get("/empresa/cambios/{id}/evidencias/{evidencia_id}")]
async fn descargar_evidencia_propia(
    actor: Require<VerEmpresa>,
    contexto: web::Data<Contexto>,
    ids: Ruta<(Uuid, Uuid)>,
) -> Resultado<HttpResponse> {
    cambio::descargar(&contexto, &actor, ids.0).await
}

fn responder(cambio: CambioDeEmpresa) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header(etag(cambio.version))
        .json(cambio)
}
