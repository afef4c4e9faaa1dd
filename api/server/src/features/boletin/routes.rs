//! HTTP of the bulletin.

use actix_web::http::header::CONTENT_TYPE;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;

use super::types::{
    BoletinPublicado, Boletines, EnlaceDeBoletin, EstadoDeSuscripcion, FiltroSuscripciones,
    NuevaSuscripcion, NuevoBoletin, Suscripcion, SuscripcionPedida, TerminosDelBoletin,
};
use super::{edicion, suscripcion};
use crate::Contexto;
use crate::features::consentimientos::{Finalidad, vigente};
use crate::http::idempotencia::ClaveIdempotencia;
use crate::http::limite::Limitada;
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::problema::CuerpoProblema;
use crate::http::{Consultas, Cuerpo, Require, Resultado, Ruta, Solicitud};
use crate::permiso::{PublicarBoletin, VerBoletin};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(consultar_terminos_del_boletin)
        .service(pedir_suscripcion)
        .service(confirmar_suscripcion)
        .service(retirar_suscripcion)
        .service(retirar_con_un_clic)
        .service(listar_suscripciones)
        .service(listar_boletines)
        .service(publicar_boletin);
}

/// El texto de la autorización que se acepta al suscribirse.
#[utoipa::path(tag = "boletin", security(()), responses((status = 200, body = TerminosDelBoletin)))]
#[get("/boletin/terminos")]
async fn consultar_terminos_del_boletin(
    _limite: Limitada,
) -> Resultado<web::Json<TerminosDelBoletin>> {
    let vigente = vigente(Finalidad::Boletin)?;
    Ok(web::Json(TerminosDelBoletin {
        version: vigente.version.to_owned(),
        texto: vigente.texto.to_owned(),
        huella: vigente.huella(),
    }))
}

/// Pide el boletín para un correo. Nada se envía hasta que se confirma con el enlace que llega.
#[utoipa::path(tag = "boletin", security(()), request_body = NuevaSuscripcion, responses(
    (status = 202, body = SuscripcionPedida, description = "La misma respuesta para cualquier correo"),
    (status = 409, body = CuerpoProblema, description = "TERMINOS_CAMBIARON"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS, CAPTCHA_INVALIDO"),
))]
#[post("/boletin/suscripciones")]
async fn pedir_suscripcion(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    pedido: Cuerpo<NuevaSuscripcion>,
) -> Resultado<HttpResponse> {
    let pedida = suscripcion::pedir(&contexto, &solicitud, pedido.0).await?;
    Ok(HttpResponse::Accepted().json(pedida))
}

/// Confirma la suscripción con el enlace que llegó por correo.
#[utoipa::path(tag = "boletin", security(()), request_body = EnlaceDeBoletin, responses(
    (status = 200, body = EstadoDeSuscripcion),
    (status = 410, body = CuerpoProblema, description = "ENLACE_VENCIDO"),
))]
#[post("/boletin/confirmacion")]
async fn confirmar_suscripcion(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    enlace: Cuerpo<EnlaceDeBoletin>,
) -> Resultado<web::Json<EstadoDeSuscripcion>> {
    let fin = suscripcion::confirmar(&contexto, &solicitud, &enlace.secreto).await?;
    Ok(web::Json(fin))
}

/// Retira la suscripción con el enlace que trae cada boletín, sin ingresar.
#[utoipa::path(tag = "boletin", security(()), request_body = EnlaceDeBoletin, responses(
    (status = 200, body = EstadoDeSuscripcion),
    (status = 410, body = CuerpoProblema, description = "ENLACE_VENCIDO"),
))]
#[post("/boletin/retiro")]
async fn retirar_suscripcion(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    enlace: Cuerpo<EnlaceDeBoletin>,
) -> Resultado<web::Json<EstadoDeSuscripcion>> {
    let fin = suscripcion::retirar(&contexto, &solicitud, &enlace.secreto, "web").await?;
    Ok(web::Json(fin))
}

/// Lo mismo, como lo pide un programa de correo con su botón «Cancelar suscripción» (RFC 8058).
#[utoipa::path(tag = "boletin", security(()), params(("secreto" = String, Path)), responses(
    (status = 200, body = EstadoDeSuscripcion),
    (status = 410, body = CuerpoProblema, description = "ENLACE_VENCIDO"),
))]
#[post("/boletin/retiro/{secreto}")]
async fn retirar_con_un_clic(
    req: HttpRequest,
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    secreto: Ruta<String>,
) -> Resultado<web::Json<EstadoDeSuscripcion>> {
    let canal = if req.headers().contains_key(CONTENT_TYPE) {
        "correo"
    } else {
        "web"
    };
    let fin = suscripcion::retirar(&contexto, &solicitud, &secreto.0, canal).await?;
    Ok(web::Json(fin))
}

/// Suscripciones al boletín; primero la más reciente.
#[utoipa::path(tag = "boletin", extensions(("x-permiso" = json!("ver_boletin")), ("x-dato-personal" = json!(true))), params(FiltroSuscripciones, Paginacion), responses(
    (status = 200, body = Pagina<Suscripcion>),
    (status = 422, body = CuerpoProblema, description = "FILTRO_INVALIDO"),
))]
#[get("/boletin/suscripciones")]
async fn listar_suscripciones(
    req: HttpRequest,
    _actor: Require<VerBoletin>,
    contexto: web::Data<Contexto>,
    Consultas(filtro, paginacion): Consultas<FiltroSuscripciones, Paginacion>,
) -> Resultado<HttpResponse> {
    Ok(suscripcion::listar(&contexto, &filtro, paginacion)
        .await?
        .responder(&req))
}

/// Los últimos boletines, y cuántas personas recibirían el próximo.
#[utoipa::path(tag = "boletin", extensions(("x-permiso" = json!("ver_boletin"))), responses((status = 200, body = Boletines)))]
#[get("/boletin/ediciones")]
async fn listar_boletines(
    _actor: Require<VerBoletin>,
    contexto: web::Data<Contexto>,
) -> Resultado<web::Json<Boletines>> {
    Ok(web::Json(edicion::listar(&contexto).await?))
}

/// Publica un boletín y lo envía a quienes están suscritos.
#[utoipa::path(tag = "boletin", extensions(("x-permiso" = json!("publicar_boletin"))),
    params(("Idempotency-Key" = String, Header)),
    request_body = NuevoBoletin, responses(
    (status = 201, body = BoletinPublicado),
    (status = 409, body = CuerpoProblema, description = "BOLETIN_SIN_SUSCRIPTORES"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[post("/boletin/ediciones")]
async fn publicar_boletin(
    actor: Require<PublicarBoletin>,
    contexto: web::Data<Contexto>,
    clave: ClaveIdempotencia,
    pedido: Cuerpo<NuevoBoletin>,
) -> Resultado<HttpResponse> {
    let publicado = edicion::publicar(&contexto, &actor, &clave, pedido.0).await?;
    Ok(HttpResponse::Created().json(publicado))
}
