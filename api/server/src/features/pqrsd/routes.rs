//! HTTP of PQRSD.

use actix_web::{HttpRequest, HttpResponse, delete, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::types::{
    AcusePqrsd, BusquedaPqrsd, ComplementoPqrsd, EnlacePqrsd, FiltroPqrsd, FormularioPqrsd,
    MotivoPqrsd, NuevaPqrsd, PorCompletar, PqrsdCompleta, PqrsdFila, RespuestaPqrsd,
    SeguimientoPqrsd,
};
use super::{REGLAS, REGLAS_RESPUESTA, atencion, cola, completar, radicacion};
use crate::Contexto;
use crate::adjuntos::{self, Borrador, Envio, NombreDeArchivo, Subido};
use crate::auditoria::Autor;
use crate::http::etag::{IfMatch, etag};
use crate::http::idempotencia::ClaveIdempotencia;
use crate::http::limite::Limitada;
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::problema::CuerpoProblema;
use crate::http::{Consulta, Consultas, Cuerpo, Require, Resultado, Ruta, Solicitud};
use crate::permiso::{AtenderPqrsd, VerPqrsd};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(consultar_formulario_pqrsd)
        .service(subir_adjunto_pqrsd)
        .service(quitar_adjunto_pqrsd)
        .service(subir_adjunto_respuesta)
        .service(quitar_adjunto_respuesta)
        .service(radicar_pqrsd)
        .service(buscar_pqrsd)
        .service(mirar_pqrsd_por_completar)
        .service(completar_pqrsd)
        .service(listar_pqrsd)
        .service(consultar_pqrsd)
        .service(descargar_adjunto_pqrsd)
        .service(recibir_pqrsd)
        .service(tomar_pqrsd)
        .service(devolver_pqrsd)
        .service(responder_pqrsd)
        .service(cerrar_pqrsd);
}

/// Lo que el formulario de PQRSD ofrece y exige.
#[utoipa::path(tag = "pqrsd", security(()), responses((status = 200, body = FormularioPqrsd)))]
#[get("/pqrsd/formulario")]
async fn consultar_formulario_pqrsd(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
) -> Resultado<web::Json<FormularioPqrsd>> {
    Ok(web::Json(radicacion::formulario(&contexto)?))
}

/// Recibe un archivo antes de enviar el formulario: los bytes son el cuerpo.
#[utoipa::path(tag = "pqrsd", security(()),
    params(NombreDeArchivo, ("X-SER-Borrador" = Option<String>, Header, description = "El secreto que dio el primer archivo")),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"), responses(
    (status = 201, body = Subido),
    (status = 409, body = CuerpoProblema, description = "DEMASIADOS_ADJUNTOS"),
    (status = 413, body = CuerpoProblema, description = "ADJUNTO_DEMASIADO_GRANDE"),
    (status = 422, body = CuerpoProblema, description = "ADJUNTO_RECHAZADO, ADJUNTO_INFECTADO"),
    (status = 503, body = CuerpoProblema, description = "ANTIVIRUS_NO_DISPONIBLE, RECEPCION_LLENA"),
))]
#[post("/pqrsd/adjuntos")]
async fn subir_adjunto_pqrsd(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    borrador: Borrador,
    archivo: Consulta<NombreDeArchivo>,
    cuerpo: web::Payload,
) -> Resultado<HttpResponse> {
    let envio = Envio {
        autor: Autor::Publico(&solicitud),
        borrador,
        nombre: &archivo.nombre,
    };
    let subido = adjuntos::recibir(&contexto, &REGLAS, envio, cuerpo).await?;
    Ok(HttpResponse::Created().json(subido))
}

/// Quita un archivo que aún no se ha enviado con su formulario.
#[utoipa::path(tag = "pqrsd", security(()),
    params(("id" = Uuid, Path), ("X-SER-Borrador" = String, Header)), responses(
    (status = 204), (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
))]
#[delete("/pqrsd/adjuntos/{id}")]
async fn quitar_adjunto_pqrsd(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    borrador: Borrador,
    id: Ruta<Uuid>,
) -> Resultado<HttpResponse> {
    let autor = Autor::Publico(&solicitud);
    adjuntos::quitar(&contexto, &REGLAS, autor, &borrador, id.0).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Recibe un archivo para una respuesta: los bytes son el cuerpo.
#[utoipa::path(tag = "pqrsd", extensions(("x-permiso" = json!("atender_pqrsd"))),
    params(NombreDeArchivo, ("X-SER-Borrador" = Option<String>, Header, description = "El secreto que dio el primer archivo")),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"), responses(
    (status = 201, body = Subido),
    (status = 409, body = CuerpoProblema, description = "DEMASIADOS_ADJUNTOS"),
    (status = 413, body = CuerpoProblema, description = "ADJUNTO_DEMASIADO_GRANDE"),
    (status = 422, body = CuerpoProblema, description = "ADJUNTO_RECHAZADO, ADJUNTO_INFECTADO"),
    (status = 503, body = CuerpoProblema, description = "ANTIVIRUS_NO_DISPONIBLE, RECEPCION_LLENA"),
))]
#[post("/pqrsd/respuestas/adjuntos")]
async fn subir_adjunto_respuesta(
    actor: Require<AtenderPqrsd>,
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
    let subido = adjuntos::recibir(&contexto, &REGLAS_RESPUESTA, envio, cuerpo).await?;
    Ok(HttpResponse::Created().json(subido))
}

/// Quita un archivo que aún no se ha enviado con su respuesta.
#[utoipa::path(tag = "pqrsd", extensions(("x-permiso" = json!("atender_pqrsd"))),
    params(("id" = Uuid, Path), ("X-SER-Borrador" = String, Header)), responses(
    (status = 204), (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
))]
#[delete("/pqrsd/respuestas/adjuntos/{id}")]
async fn quitar_adjunto_respuesta(
    actor: Require<AtenderPqrsd>,
    contexto: web::Data<Contexto>,
    borrador: Borrador,
    id: Ruta<Uuid>,
) -> Resultado<HttpResponse> {
    let autor = Autor::Persona(&actor);
    adjuntos::quitar(&contexto, &REGLAS_RESPUESTA, autor, &borrador, id.0).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Radica una PQRSD: la constancia llega también por correo.
#[utoipa::path(tag = "pqrsd", security(()),
    params(("Idempotency-Key" = String, Header), ("X-SER-Borrador" = Option<String>, Header)),
    request_body = NuevaPqrsd, responses(
    (status = 201, body = AcusePqrsd),
    (status = 409, body = CuerpoProblema, description = "ADJUNTO_DESCONOCIDO, DEMASIADOS_ADJUNTOS"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS, CAPTCHA_INVALIDO"),
))]
#[post("/pqrsd")]
async fn radicar_pqrsd(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    clave: ClaveIdempotencia,
    borrador: Borrador,
    pedido: Cuerpo<NuevaPqrsd>,
) -> Resultado<HttpResponse> {
    let acuse = radicacion::radicar(&contexto, &solicitud, &clave, &borrador, pedido.0).await?;
    Ok(HttpResponse::Created().json(acuse))
}

/// En qué va una solicitud, con su radicado y la identificación de quien la radicó.
#[utoipa::path(tag = "pqrsd", security(()), extensions(("x-efecto" = json!("lee"))), request_body = BusquedaPqrsd, responses(
    (status = 200, body = SeguimientoPqrsd),
    (status = 404, body = CuerpoProblema, description = "PQRSD_NO_ENCONTRADA: la misma respuesta para cualquier dato incorrecto"),
))]
#[post("/pqrsd/busqueda")]
async fn buscar_pqrsd(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    pedido: Cuerpo<BusquedaPqrsd>,
) -> Resultado<web::Json<SeguimientoPqrsd>> {
    Ok(web::Json(completar::buscar(&contexto, &pedido).await?))
}

/// Qué falta en la solicitud que abre un enlace, sin gastarlo.
#[utoipa::path(tag = "pqrsd", security(()), extensions(("x-efecto" = json!("lee"))), request_body = EnlacePqrsd, responses(
    (status = 200, body = PorCompletar),
    (status = 410, body = CuerpoProblema, description = "ENLACE_VENCIDO"),
))]
#[post("/pqrsd/complementos/enlace")]
async fn mirar_pqrsd_por_completar(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    pedido: Cuerpo<EnlacePqrsd>,
) -> Resultado<web::Json<PorCompletar>> {
    Ok(web::Json(completar::mirar(&contexto, pedido.0).await?))
}

/// Envía lo que faltaba, con el enlace que llegó por correo.
#[utoipa::path(tag = "pqrsd", security(()), params(("X-SER-Borrador" = Option<String>, Header)), request_body = ComplementoPqrsd, responses(
    (status = 204),
    (status = 409, body = CuerpoProblema, description = "ADJUNTO_DESCONOCIDO, DEMASIADOS_ADJUNTOS"),
    (status = 410, body = CuerpoProblema, description = "ENLACE_VENCIDO"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[post("/pqrsd/complementos")]
async fn completar_pqrsd(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    borrador: Borrador,
    pedido: Cuerpo<ComplementoPqrsd>,
) -> Resultado<HttpResponse> {
    completar::completar(&contexto, &solicitud, &borrador, pedido.0).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Las solicitudes por atender; primero la que vence antes.
#[utoipa::path(tag = "pqrsd", extensions(("x-permiso" = json!("ver_pqrsd"))), params(FiltroPqrsd, Paginacion), responses(
    (status = 200, body = Pagina<PqrsdFila>),
    (status = 422, body = CuerpoProblema, description = "FILTRO_INVALIDO"),
))]
#[get("/pqrsd")]
async fn listar_pqrsd(
    req: HttpRequest,
    actor: Require<VerPqrsd>,
    contexto: web::Data<Contexto>,
    Consultas(filtro, paginacion): Consultas<FiltroPqrsd, Paginacion>,
) -> Resultado<HttpResponse> {
    Ok(cola::listar(&contexto, &actor, &filtro, paginacion)
        .await?
        .responder(&req))
}

/// Una solicitud con todo lo que dice.
#[utoipa::path(tag = "pqrsd", extensions(("x-permiso" = json!("ver_pqrsd"))), params(("id" = Uuid, Path)), responses(
    (status = 200, body = PqrsdCompleta, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
))]
#[get("/pqrsd/{id}")]
async fn consultar_pqrsd(
    actor: Require<VerPqrsd>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
) -> Resultado<HttpResponse> {
    Ok(responder(cola::consultar(&contexto, &actor, id.0).await?))
}

/// Un archivo de una solicitud o de su respuesta.
#[utoipa::path(tag = "pqrsd", extensions(("x-permiso" = json!("ver_pqrsd"))), params(("id" = Uuid, Path), ("adjunto_id" = Uuid, Path)), responses(
    (status = 200, content_type = "application/octet-stream", body = Vec<u8>),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
))]
#[get("/pqrsd/{id}/adjuntos/{adjunto_id}")]
async fn descargar_adjunto_pqrsd(
    actor: Require<VerPqrsd>,
    contexto: web::Data<Contexto>,
    ids: Ruta<(Uuid, Uuid)>,
) -> Resultado<HttpResponse> {
    cola::descargar(&contexto, &actor, ids.0).await
}

/// Dice que está completa.
#[utoipa::path(tag = "pqrsd", extensions(("x-permiso" = json!("atender_pqrsd"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header)), responses(
    (status = 200, body = PqrsdCompleta, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "ESTADO_DE_PQRSD_INVALIDO"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
))]
#[post("/pqrsd/{id}/recepcion")]
async fn recibir_pqrsd(
    actor: Require<AtenderPqrsd>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
) -> Resultado<HttpResponse> {
    Ok(responder(
        atencion::recibir(&contexto, &actor, id.0, version.0).await?,
    ))
}

/// La toma para responderla.
#[utoipa::path(tag = "pqrsd", extensions(("x-permiso" = json!("atender_pqrsd"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header)), responses(
    (status = 200, body = PqrsdCompleta, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "ESTADO_DE_PQRSD_INVALIDO"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
))]
#[post("/pqrsd/{id}/toma")]
async fn tomar_pqrsd(
    actor: Require<AtenderPqrsd>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
) -> Resultado<HttpResponse> {
    Ok(responder(
        atencion::tomar(&contexto, &actor, id.0, version.0).await?,
    ))
}

/// Pide lo que falta a quien la radicó; el plazo espera.
#[utoipa::path(tag = "pqrsd", extensions(("x-permiso" = json!("atender_pqrsd"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header)), request_body = MotivoPqrsd, responses(
    (status = 200, body = PqrsdCompleta, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "ESTADO_DE_PQRSD_INVALIDO"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[post("/pqrsd/{id}/devolucion")]
async fn devolver_pqrsd(
    actor: Require<AtenderPqrsd>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
    pedido: Cuerpo<MotivoPqrsd>,
) -> Resultado<HttpResponse> {
    Ok(responder(
        atencion::devolver(&contexto, &actor, id.0, version.0, pedido.motivo.trim()).await?,
    ))
}

/// La responde: el texto y los archivos llegan por correo a quien la radicó.
#[utoipa::path(tag = "pqrsd", extensions(("x-permiso" = json!("atender_pqrsd"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header), ("X-SER-Borrador" = Option<String>, Header)),
    request_body = RespuestaPqrsd, responses(
    (status = 200, body = PqrsdCompleta, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "ESTADO_DE_PQRSD_INVALIDO, PQRSD_DE_OTRA_PERSONA, ADJUNTO_DESCONOCIDO, DEMASIADOS_ADJUNTOS"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[post("/pqrsd/{id}/respuesta")]
async fn responder_pqrsd(
    actor: Require<AtenderPqrsd>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
    borrador: Borrador,
    pedido: Cuerpo<RespuestaPqrsd>,
) -> Resultado<HttpResponse> {
    let cual = (id.0, version.0);
    Ok(responder(
        atencion::responder(&contexto, &actor, cual, &borrador, pedido.0).await?,
    ))
}

/// La cierra sin respuesta de fondo, y dice por qué.
#[utoipa::path(tag = "pqrsd", extensions(("x-permiso" = json!("atender_pqrsd"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header)), request_body = MotivoPqrsd, responses(
    (status = 200, body = PqrsdCompleta, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "ESTADO_DE_PQRSD_INVALIDO"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[post("/pqrsd/{id}/cierre")]
async fn cerrar_pqrsd(
    actor: Require<AtenderPqrsd>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
    pedido: Cuerpo<MotivoPqrsd>,
) -> Resultado<HttpResponse> {
    Ok(responder(
        atencion::cerrar(&contexto, &actor, id.0, version.0, pedido.motivo.trim()).await?,
    ))
}

fn responder(vista: PqrsdCompleta) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header(etag(vista.version))
        .json(vista)
}
