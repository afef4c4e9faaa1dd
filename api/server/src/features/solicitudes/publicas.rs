//! HTTP of the public half: filling a request in, signing it, following it up, certifying the
//! account. Nobody logs in; each link opens what it was made for.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, delete, get, post, put, web};
use utoipa_actix_web::service_config::ServiceConfig;

use super::extractor::EnlaceDeSolicitud;
use super::types_publicos::{
    BusquedaDeSolicitud, CambioDeSolicitud, CodigoEnviado, DatosDeAnexo, EnlaceDeFirma,
    FirmaDeSolicitud, FirmaHecha, PedidoDeEnlace, ReciboPorCertificar, SeguimientoDeSolicitud,
    SolicitudAbierta, SolicitudRadicada, TextoPorFirmar,
};
use super::{anexos, borrador, firmas, papel, radicacion, recibo, seguimiento};
use crate::Contexto;
use crate::http::etag::{IfMatch, etag};
use crate::http::limite::Limitada;
use crate::http::problema::CuerpoProblema;
use crate::http::{Consulta, Cuerpo, Resultado, Ruta, Solicitud};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(pedir_enlace_de_solicitud)
        .service(abrir_solicitud)
        .service(guardar_solicitud)
        .service(imprimir_solicitud)
        .service(adjuntar_a_solicitud)
        .service(descargar_de_solicitud)
        .service(quitar_de_solicitud)
        .service(pedir_firmas_de_solicitud)
        .service(reenviar_firmas_de_solicitud)
        .service(radicar_solicitud)
        .service(mirar_firma_de_solicitud)
        .service(enviar_codigo_de_firma)
        .service(firmar_solicitud)
        .service(seguir_solicitud)
        .service(mirar_recibo_de_usuario)
        .service(certificar_recibo_de_usuario);
}

/// Envía al correo el enlace con que se diligencia una solicitud de usuarios. Responde igual haya o no solicitudes empezadas.
#[utoipa::path(tag = "solicitudes", security(()), request_body = PedidoDeEnlace, responses(
    (status = 202),
    (status = 409, body = CuerpoProblema, description = "TERMINOS_CAMBIARON"),
    (status = 422, body = CuerpoProblema, description = "CAPTCHA_INVALIDO, DATOS_INVALIDOS"),
))]
#[post("/solicitud-de-usuarios")]
async fn pedir_enlace_de_solicitud(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    pedido: Cuerpo<PedidoDeEnlace>,
) -> Resultado<HttpResponse> {
    borrador::pedir_enlace(&contexto, &solicitud, pedido.0).await?;
    Ok(HttpResponse::Accepted().finish())
}

/// La solicitud que abre un enlace.
#[utoipa::path(tag = "solicitudes", security(()), params(("X-Ser-Enlace" = String, Header)), responses(
    (status = 200, body = SolicitudAbierta, headers(("ETag" = String))),
    (status = 410, body = CuerpoProblema, description = "ENLACE_VENCIDO"),
))]
#[get("/solicitud-de-usuarios/borrador")]
async fn abrir_solicitud(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    enlace: EnlaceDeSolicitud,
) -> Resultado<HttpResponse> {
    Ok(responder(borrador::abrir(&contexto, &enlace.0).await?))
}

/// Guarda las secciones que cambiaron, completas o no. Si ya había firmas, quedan sin efecto.
#[utoipa::path(tag = "solicitudes", security(()),
    params(("X-Ser-Enlace" = String, Header), ("If-Match" = String, Header)),
    request_body = CambioDeSolicitud, responses(
    (status = 200, body = SolicitudAbierta, headers(("ETag" = String))),
    (status = 409, body = CuerpoProblema, description = "SOLICITUD_NO_LO_ADMITE"),
    (status = 410, body = CuerpoProblema, description = "ENLACE_VENCIDO"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[put("/solicitud-de-usuarios/borrador")]
async fn guardar_solicitud(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    enlace: EnlaceDeSolicitud,
    version: IfMatch,
    cambio: Cuerpo<CambioDeSolicitud>,
) -> Resultado<HttpResponse> {
    Ok(responder(
        borrador::guardar(&contexto, &solicitud, &enlace.0, version.0, cambio.0).await?,
    ))
}

/// La solicitud en PDF, para firmarla a mano. No se imprime con campos vacíos.
#[utoipa::path(tag = "solicitudes", security(()), params(("X-Ser-Enlace" = String, Header)), responses(
    (status = 200, body = Vec<u8>, content_type = "application/pdf"),
    (status = 410, body = CuerpoProblema, description = "ENLACE_VENCIDO"),
    (status = 422, body = CuerpoProblema, description = "SOLICITUD_INCOMPLETA"),
))]
#[get("/solicitud-de-usuarios/borrador/pdf")]
async fn imprimir_solicitud(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    enlace: EnlaceDeSolicitud,
) -> Resultado<HttpResponse> {
    let bytes = papel::imprimir(&contexto, &enlace.0).await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/pdf"))
        .insert_header((
            CONTENT_DISPOSITION,
            "attachment; filename=\"solicitud-de-usuarios.pdf\"",
        ))
        .body(bytes))
}

/// Adjunta un documento en el lugar del que había de su clase. El cuerpo es el archivo.
#[utoipa::path(tag = "solicitudes", security(()),
    params(("clase" = String, Path), DatosDeAnexo, ("X-Ser-Enlace" = String, Header), ("If-Match" = String, Header)),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"), responses(
    (status = 200, body = SolicitudAbierta, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO: no es un documento de esta solicitud"),
    (status = 409, body = CuerpoProblema, description = "SOLICITUD_NO_LO_ADMITE, DEMASIADOS_ADJUNTOS"),
    (status = 410, body = CuerpoProblema, description = "ENLACE_VENCIDO"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
    (status = 413, body = CuerpoProblema, description = "ADJUNTO_DEMASIADO_GRANDE"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS, ADJUNTO_RECHAZADO, ADJUNTO_INFECTADO"),
    (status = 503, body = CuerpoProblema, description = "ANTIVIRUS_NO_DISPONIBLE, RECEPCION_LLENA"),
))]
#[post("/solicitud-de-usuarios/borrador/anexos/{clase}")]
#[expect(
    clippy::too_many_arguments,
    reason = "each one is read from the request"
)]
async fn adjuntar_a_solicitud(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    enlace: EnlaceDeSolicitud,
    version: IfMatch,
    clase: Ruta<String>,
    datos: Consulta<DatosDeAnexo>,
    cuerpo: web::Payload,
) -> Resultado<HttpResponse> {
    let acceso = (enlace.0.as_str(), version.0);
    Ok(responder(
        anexos::adjuntar(&contexto, &solicitud, acceso, &clase.0, datos.0, cuerpo).await?,
    ))
}

/// El documento de esa clase que se adjuntó.
#[utoipa::path(tag = "solicitudes", security(()), params(("clase" = String, Path), ("X-Ser-Enlace" = String, Header)), responses(
    (status = 200, body = Vec<u8>, content_type = "application/octet-stream"),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 410, body = CuerpoProblema, description = "ENLACE_VENCIDO"),
))]
#[get("/solicitud-de-usuarios/borrador/anexos/{clase}")]
async fn descargar_de_solicitud(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    enlace: EnlaceDeSolicitud,
    clase: Ruta<String>,
) -> Resultado<HttpResponse> {
    anexos::entregar_al_tramitador(&contexto, &enlace.0, &clase.0).await
}

/// Quita el documento de esa clase.
#[utoipa::path(tag = "solicitudes", security(()),
    params(("clase" = String, Path), ("X-Ser-Enlace" = String, Header), ("If-Match" = String, Header)), responses(
    (status = 200, body = SolicitudAbierta, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "SOLICITUD_NO_LO_ADMITE"),
    (status = 410, body = CuerpoProblema, description = "ENLACE_VENCIDO"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
))]
#[delete("/solicitud-de-usuarios/borrador/anexos/{clase}")]
async fn quitar_de_solicitud(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    enlace: EnlaceDeSolicitud,
    version: IfMatch,
    clase: Ruta<String>,
) -> Resultado<HttpResponse> {
    let acceso = (enlace.0.as_str(), version.0);
    Ok(responder(
        anexos::quitar(&contexto, &solicitud, acceso, &clase.0).await?,
    ))
}

/// Pide las firmas del representante legal y del administrador: a cada uno le llega un enlace.
#[utoipa::path(tag = "solicitudes", security(()),
    params(("X-Ser-Enlace" = String, Header), ("If-Match" = String, Header)), responses(
    (status = 200, body = SolicitudAbierta, headers(("ETag" = String))),
    (status = 409, body = CuerpoProblema, description = "SOLICITUD_NO_LO_ADMITE"),
    (status = 410, body = CuerpoProblema, description = "ENLACE_VENCIDO"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
    (status = 422, body = CuerpoProblema, description = "SOLICITUD_INCOMPLETA"),
))]
#[post("/solicitud-de-usuarios/borrador/firmas")]
async fn pedir_firmas_de_solicitud(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    enlace: EnlaceDeSolicitud,
    version: IfMatch,
) -> Resultado<HttpResponse> {
    Ok(responder(
        firmas::pedir(&contexto, &solicitud, &enlace.0, version.0).await?,
    ))
}

/// Envía otra vez el enlace a quienes faltan por firmar. El anterior deja de servir.
#[utoipa::path(tag = "solicitudes", security(()), params(("X-Ser-Enlace" = String, Header)), responses(
    (status = 200, body = SolicitudAbierta, headers(("ETag" = String))),
    (status = 409, body = CuerpoProblema, description = "SOLICITUD_NO_LO_ADMITE: no espera firmas"),
    (status = 410, body = CuerpoProblema, description = "ENLACE_VENCIDO"),
    (status = 429, body = CuerpoProblema, description = "DEMASIADAS_PETICIONES: uno cada diez minutos, cuatro en un día con el primero"),
))]
#[post("/solicitud-de-usuarios/borrador/firmas/reenvio")]
async fn reenviar_firmas_de_solicitud(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    enlace: EnlaceDeSolicitud,
) -> Resultado<HttpResponse> {
    Ok(responder(
        firmas::reenviar(&contexto, &solicitud, &enlace.0).await?,
    ))
}

/// Radica la solicitud firmada a mano y digitalizada.
#[utoipa::path(tag = "solicitudes", security(()),
    params(("X-Ser-Enlace" = String, Header), ("If-Match" = String, Header)), responses(
    (status = 201, body = SolicitudRadicada),
    (status = 409, body = CuerpoProblema, description = "SOLICITUD_NO_LO_ADMITE, FORMULARIO_SIN_FIRMAR"),
    (status = 410, body = CuerpoProblema, description = "ENLACE_VENCIDO"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
    (status = 422, body = CuerpoProblema, description = "SOLICITUD_INCOMPLETA"),
))]
#[post("/solicitud-de-usuarios/borrador/radicacion")]
async fn radicar_solicitud(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    enlace: EnlaceDeSolicitud,
    version: IfMatch,
) -> Resultado<HttpResponse> {
    let radicada =
        radicacion::radicar_en_papel(&contexto, &solicitud, &enlace.0, version.0).await?;
    Ok(HttpResponse::Created().json(radicada))
}

/// El texto exacto que abre un enlace de firma, sin gastarlo.
#[utoipa::path(tag = "solicitudes", security(()), extensions(("x-efecto" = json!("lee"))), request_body = EnlaceDeFirma, responses(
    (status = 200, body = TextoPorFirmar),
    (status = 410, body = CuerpoProblema, description = "ENLACE_VENCIDO"),
))]
#[post("/solicitud-de-usuarios/firma/enlace")]
async fn mirar_firma_de_solicitud(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    cuerpo: Cuerpo<EnlaceDeFirma>,
) -> Resultado<web::Json<TextoPorFirmar>> {
    Ok(web::Json(firmas::mirar(&contexto, &cuerpo.secreto).await?))
}

/// Envía el código de un solo uso con que se firma. El anterior deja de servir.
#[utoipa::path(tag = "solicitudes", security(()), request_body = EnlaceDeFirma, responses(
    (status = 200, body = CodigoEnviado),
    (status = 409, body = CuerpoProblema, description = "CODIGOS_DE_FIRMA_AGOTADOS"),
    (status = 410, body = CuerpoProblema, description = "ENLACE_VENCIDO"),
))]
#[post("/solicitud-de-usuarios/firma/codigo")]
async fn enviar_codigo_de_firma(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    cuerpo: Cuerpo<EnlaceDeFirma>,
) -> Resultado<web::Json<CodigoEnviado>> {
    Ok(web::Json(
        firmas::enviar_codigo(&contexto, &cuerpo.secreto).await?,
    ))
}

/// Firma la solicitud. Con la última firma queda radicada.
#[utoipa::path(tag = "solicitudes", security(()), request_body = FirmaDeSolicitud, responses(
    (status = 200, body = FirmaHecha),
    (status = 409, body = CuerpoProblema, description = "TEXTO_CAMBIADO, SOLICITUD_NO_LO_ADMITE"),
    (status = 410, body = CuerpoProblema, description = "ENLACE_VENCIDO, CODIGO_DE_FIRMA_VENCIDO"),
    (status = 422, body = CuerpoProblema, description = "CODIGO_DE_FIRMA_INVALIDO, DATOS_INVALIDOS"),
))]
#[post("/solicitud-de-usuarios/firma")]
async fn firmar_solicitud(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    cuerpo: Cuerpo<FirmaDeSolicitud>,
) -> Resultado<web::Json<FirmaHecha>> {
    Ok(web::Json(
        firmas::firmar(&contexto, &solicitud, cuerpo.0).await?,
    ))
}

/// En qué va una solicitud. Un radicado que no existe y un documento que no es suyo reciben la misma respuesta.
#[utoipa::path(tag = "solicitudes", security(()), extensions(("x-efecto" = json!("lee"))), request_body = BusquedaDeSolicitud, responses(
    (status = 200, body = SeguimientoDeSolicitud),
    (status = 404, body = CuerpoProblema, description = "SOLICITUD_NO_ENCONTRADA"),
))]
#[post("/solicitud-de-usuarios/seguimiento")]
async fn seguir_solicitud(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    cuerpo: Cuerpo<BusquedaDeSolicitud>,
) -> Resultado<web::Json<SeguimientoDeSolicitud>> {
    Ok(web::Json(seguimiento::buscar(&contexto, cuerpo.0).await?))
}

/// Lo que certifica el representante legal, sin gastar el enlace.
#[utoipa::path(tag = "solicitudes", security(()), extensions(("x-efecto" = json!("lee"))), request_body = EnlaceDeFirma, responses(
    (status = 200, body = ReciboPorCertificar),
    (status = 410, body = CuerpoProblema, description = "ENLACE_VENCIDO"),
))]
#[post("/solicitud-de-usuarios/recibo/enlace")]
async fn mirar_recibo_de_usuario(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    cuerpo: Cuerpo<EnlaceDeFirma>,
) -> Resultado<web::Json<ReciboPorCertificar>> {
    Ok(web::Json(recibo::mirar(&contexto, &cuerpo.secreto).await?))
}

/// El representante legal certifica que la empresa recibió el usuario.
#[utoipa::path(tag = "solicitudes", security(()), request_body = EnlaceDeFirma, responses(
    (status = 204),
    (status = 410, body = CuerpoProblema, description = "ENLACE_VENCIDO"),
))]
#[post("/solicitud-de-usuarios/recibo")]
async fn certificar_recibo_de_usuario(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    cuerpo: Cuerpo<EnlaceDeFirma>,
) -> Resultado<HttpResponse> {
    recibo::certificar(&contexto, &solicitud, &cuerpo.secreto).await?;
    Ok(HttpResponse::NoContent().finish())
}

pub(super) fn responder(abierta: SolicitudAbierta) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header(etag(abierta.version))
        .json(abierta)
}
