//! HTTP of passwords.

use actix_web::{HttpResponse, post, web};
use utoipa_actix_web::service_config::ServiceConfig;

use super::types::{CambioDeClave, ClaveConEnlace, CuentaDelEnlace, Enlace, Recuperacion};
use super::{cambio, recuperacion, service};
use crate::Contexto;
use crate::http::limite::Limitada;
use crate::http::problema::CuerpoProblema;
use crate::http::{Actor, Cuerpo, Resultado, Solicitud};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(mirar_enlace)
        .service(elegir_clave)
        .service(pedir_recuperacion)
        .service(cambiar_clave);
}

/// De quién es la cuenta que abre un enlace, sin gastarlo.
#[utoipa::path(tag = "clave", security(()), extensions(("x-efecto" = json!("lee"))), request_body = Enlace, responses(
    (status = 200, body = CuentaDelEnlace),
    (status = 410, body = CuerpoProblema, description = "ENLACE_VENCIDO"),
))]
#[post("/clave/enlace")]
async fn mirar_enlace(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    cuerpo: Cuerpo<Enlace>,
) -> Resultado<web::Json<CuentaDelEnlace>> {
    Ok(web::Json(service::mirar_enlace(&contexto, cuerpo.0).await?))
}

/// Elige contraseña con un enlace: activa la cuenta de quien fue invitado, o cierra las sesiones de
/// quien la había olvidado.
#[utoipa::path(tag = "clave", security(()), request_body = ClaveConEnlace, responses(
    (status = 204),
    (status = 409, body = CuerpoProblema, description = "TERMINOS_CAMBIARON"),
    (status = 410, body = CuerpoProblema, description = "ENLACE_VENCIDO"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[post("/clave")]
async fn elegir_clave(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    cuerpo: Cuerpo<ClaveConEnlace>,
) -> Resultado<HttpResponse> {
    service::elegir(&contexto, &solicitud, cuerpo.0).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Pide un enlace para elegir otra contraseña. La respuesta es la misma haya o no esa cuenta; si la
/// hay, y está activa, el enlace llega a su correo.
#[utoipa::path(tag = "clave", security(()), request_body = Recuperacion, responses(
    (status = 202),
    (status = 422, body = CuerpoProblema, description = "CAPTCHA_INVALIDO"),
))]
#[post("/clave/recuperacion")]
async fn pedir_recuperacion(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    cuerpo: Cuerpo<Recuperacion>,
) -> Resultado<HttpResponse> {
    recuperacion::pedir(&contexto, &solicitud, cuerpo.0).await?;
    Ok(HttpResponse::Accepted().finish())
}

/// Cambia la contraseña y cierra las demás sesiones de la persona.
#[utoipa::path(tag = "clave", extensions(("x-confirmacion" = json!("en_la_peticion"))), request_body = CambioDeClave, responses(
    (status = 204),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS: la de ahora no es, o la nueva no se admite"),
    (status = 429, body = CuerpoProblema, description = "ACCESO_BLOQUEADO, con Retry-After"),
))]
#[post("/clave/cambio")]
async fn cambiar_clave(
    actor: Actor,
    contexto: web::Data<Contexto>,
    cuerpo: Cuerpo<CambioDeClave>,
) -> Resultado<HttpResponse> {
    cambio::cambiar(&contexto, &actor, cuerpo.0).await?;
    Ok(HttpResponse::NoContent().finish())
}
