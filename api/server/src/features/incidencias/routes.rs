//! HTTP of reported problems.

use actix_web::{HttpRequest, HttpResponse, delete, get, post, web};
use ser_domain::estados::EventoIncidencia;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::reporte::Quien;
use super::types::{
    AcuseIncidencia, BusquedaIncidencia, FiltroIncidencias, IncidenciaCompleta, IncidenciaFila,
    NuevaIncidencia, RespuestaIncidencia, SeguimientoIncidencia,
};
use super::{REGLAS, atencion, cola, reporte};
use crate::Contexto;
use crate::adjuntos::{self, Borrador, Envio, NombreDeArchivo, Subido};
use crate::auditoria::Autor;
use crate::http::etag::{IfMatch, etag};
use crate::http::idempotencia::ClaveIdempotencia;
use crate::http::limite::Limitada;
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::problema::CuerpoProblema;
use crate::http::{Consulta, Consultas, Cuerpo, QuizasActor, Require, Resultado, Ruta, Solicitud};
use crate::permiso::{AtenderIncidencias, VerIncidencias};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(subir_adjunto_incidencia)
        .service(quitar_adjunto_incidencia)
        .service(reportar_incidencia)
        .service(buscar_incidencia)
        .service(listar_incidencias)
        .service(consultar_incidencia)
        .service(descargar_adjunto_incidencia)
        .service(revisar_incidencia)
        .service(responder_incidencia)
        .service(cerrar_incidencia);
}

/// Recibe una imagen antes de enviar el reporte: los bytes son el cuerpo.
#[utoipa::path(tag = "incidencias", security(()),
    params(NombreDeArchivo, ("X-SER-Borrador" = Option<String>, Header, description = "El secreto que dio el primer archivo")),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"), responses(
    (status = 201, body = Subido),
    (status = 409, body = CuerpoProblema, description = "DEMASIADOS_ADJUNTOS"),
    (status = 413, body = CuerpoProblema, description = "ADJUNTO_DEMASIADO_GRANDE"),
    (status = 422, body = CuerpoProblema, description = "ADJUNTO_RECHAZADO, ADJUNTO_INFECTADO"),
    (status = 503, body = CuerpoProblema, description = "ANTIVIRUS_NO_DISPONIBLE, RECEPCION_LLENA"),
))]
#[post("/incidencias/adjuntos")]
async fn subir_adjunto_incidencia(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    actor: QuizasActor,
    borrador: Borrador,
    archivo: Consulta<NombreDeArchivo>,
    cuerpo: web::Payload,
) -> Resultado<HttpResponse> {
    let envio = Envio {
        autor: autor(&actor, &solicitud),
        borrador,
        nombre: &archivo.nombre,
    };
    let subido = adjuntos::recibir(&contexto, &REGLAS, envio, cuerpo).await?;
    Ok(HttpResponse::Created().json(subido))
}

/// Quita una imagen que aún no se ha enviado con su reporte.
#[utoipa::path(tag = "incidencias", security(()),
    params(("id" = Uuid, Path), ("X-SER-Borrador" = String, Header)), responses(
    (status = 204), (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
))]
#[delete("/incidencias/adjuntos/{id}")]
async fn quitar_adjunto_incidencia(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    actor: QuizasActor,
    borrador: Borrador,
    id: Ruta<Uuid>,
) -> Resultado<HttpResponse> {
    let autor = autor(&actor, &solicitud);
    adjuntos::quitar(&contexto, &REGLAS, autor, &borrador, id.0).await?;
    Ok(HttpResponse::NoContent().finish())
}

fn autor<'a>(actor: &'a QuizasActor, solicitud: &'a Solicitud) -> Autor<'a> {
    match &actor.0 {
        Some(actor) => Autor::Persona(actor),
        None => Autor::Publico(solicitud),
    }
}

/// Reporta un problema: queda un caso con su número, que llega también por correo.
#[utoipa::path(tag = "incidencias", security(()),
    params(("Idempotency-Key" = String, Header), ("X-SER-Borrador" = Option<String>, Header)),
    request_body = NuevaIncidencia, responses(
    (status = 201, body = AcuseIncidencia),
    (status = 409, body = CuerpoProblema, description = "ADJUNTO_DESCONOCIDO, DEMASIADOS_ADJUNTOS, TERMINOS_CAMBIARON"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS, CAPTCHA_INVALIDO"),
))]
#[post("/incidencias")]
async fn reportar_incidencia(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    actor: QuizasActor,
    clave: ClaveIdempotencia,
    borrador: Borrador,
    pedido: Cuerpo<NuevaIncidencia>,
) -> Resultado<HttpResponse> {
    let quien = Quien {
        actor: actor.0.as_ref(),
        solicitud: &solicitud,
    };
    let acuse = reporte::reportar(&contexto, quien, &clave, &borrador, pedido.0).await?;
    Ok(HttpResponse::Created().json(acuse))
}

/// En qué va un caso, con su número y el correo con que se reportó.
#[utoipa::path(tag = "incidencias", security(()), extensions(("x-efecto" = json!("lee"))), request_body = BusquedaIncidencia, responses(
    (status = 200, body = SeguimientoIncidencia),
    (status = 404, body = CuerpoProblema, description = "CASO_NO_ENCONTRADO: la misma respuesta para cualquier dato incorrecto"),
))]
#[post("/incidencias/busqueda")]
async fn buscar_incidencia(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    pedido: Cuerpo<BusquedaIncidencia>,
) -> Resultado<web::Json<SeguimientoIncidencia>> {
    Ok(web::Json(reporte::buscar(&contexto, &pedido).await?))
}

/// Los casos por atender; primero el más antiguo.
#[utoipa::path(tag = "incidencias", extensions(("x-permiso" = json!("ver_incidencias"))), params(FiltroIncidencias, Paginacion), responses(
    (status = 200, body = Pagina<IncidenciaFila>),
    (status = 422, body = CuerpoProblema, description = "FILTRO_INVALIDO"),
))]
#[get("/incidencias")]
async fn listar_incidencias(
    req: HttpRequest,
    _actor: Require<VerIncidencias>,
    contexto: web::Data<Contexto>,
    Consultas(filtro, paginacion): Consultas<FiltroIncidencias, Paginacion>,
) -> Resultado<HttpResponse> {
    Ok(cola::listar(&contexto, &filtro, paginacion)
        .await?
        .responder(&req))
}

/// Un caso con todo lo que dice.
#[utoipa::path(tag = "incidencias", extensions(("x-permiso" = json!("ver_incidencias"))), params(("id" = Uuid, Path)), responses(
    (status = 200, body = IncidenciaCompleta, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
))]
#[get("/incidencias/{id}")]
async fn consultar_incidencia(
    actor: Require<VerIncidencias>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
) -> Resultado<HttpResponse> {
    Ok(responder(cola::consultar(&contexto, &actor, id.0).await?))
}

/// Una imagen de un caso.
#[utoipa::path(tag = "incidencias", extensions(("x-permiso" = json!("ver_incidencias"))), params(("id" = Uuid, Path), ("adjunto_id" = Uuid, Path)), responses(
    (status = 200, content_type = "application/octet-stream", body = Vec<u8>),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
))]
#[get("/incidencias/{id}/adjuntos/{adjunto_id}")]
async fn descargar_adjunto_incidencia(
    actor: Require<VerIncidencias>,
    contexto: web::Data<Contexto>,
    ids: Ruta<(Uuid, Uuid)>,
) -> Resultado<HttpResponse> {
    cola::descargar(&contexto, &actor, ids.0).await
}

/// Lo toma para revisarlo.
#[utoipa::path(tag = "incidencias", extensions(("x-permiso" = json!("atender_incidencias"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header)), responses(
    (status = 200, body = IncidenciaCompleta, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "ESTADO_DE_INCIDENCIA_INVALIDO"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
))]
#[post("/incidencias/{id}/revision")]
async fn revisar_incidencia(
    actor: Require<AtenderIncidencias>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
) -> Resultado<HttpResponse> {
    let cual = (id.0, version.0);
    let evento = EventoIncidencia::Revisar;
    Ok(responder(
        atencion::atender(&contexto, &actor, cual, evento, None).await?,
    ))
}

/// Responde a quien lo reportó.
#[utoipa::path(tag = "incidencias", extensions(("x-permiso" = json!("atender_incidencias"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header)), request_body = RespuestaIncidencia, responses(
    (status = 200, body = IncidenciaCompleta, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "ESTADO_DE_INCIDENCIA_INVALIDO"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[post("/incidencias/{id}/respuesta")]
async fn responder_incidencia(
    actor: Require<AtenderIncidencias>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
    pedido: Cuerpo<RespuestaIncidencia>,
) -> Resultado<HttpResponse> {
    let cual = (id.0, version.0);
    let evento = EventoIncidencia::Responder;
    Ok(responder(
        atencion::atender(&contexto, &actor, cual, evento, Some(&pedido.texto)).await?,
    ))
}

/// Lo cierra, y dice por qué.
#[utoipa::path(tag = "incidencias", extensions(("x-permiso" = json!("atender_incidencias"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header)), request_body = RespuestaIncidencia, responses(
    (status = 200, body = IncidenciaCompleta, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "ESTADO_DE_INCIDENCIA_INVALIDO"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[post("/incidencias/{id}/cierre")]
async fn cerrar_incidencia(
    actor: Require<AtenderIncidencias>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
    pedido: Cuerpo<RespuestaIncidencia>,
) -> Resultado<HttpResponse> {
    let cual = (id.0, version.0);
    let evento = EventoIncidencia::Cerrar;
    Ok(responder(
        atencion::atender(&contexto, &actor, cual, evento, Some(&pedido.texto)).await?,
    ))
}

fn responder(vista: IncidenciaCompleta) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header(etag(vista.version))
        .json(vista)
}
