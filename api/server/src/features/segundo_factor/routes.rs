//! HTTP of the second factor. None of these take `Idempotency-Key`: their answers carry secrets that
//! are shown once and not kept, and whoever lost an answer begins again or renews the codes.

use actix_web::{HttpResponse, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service;
use super::types::{
    CodigosDeRecuperacion, ConfirmarFactor, EstadoDeFactor, InscribirFactor, Inscripcion,
    ProbarFactor,
};
use crate::Contexto;
use crate::http::problema::CuerpoProblema;
use crate::http::{Actor, Cuerpo, PorInscribir, Resultado};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(consultar_segundo_factor)
        .service(inscribir_segundo_factor)
        .service(confirmar_segundo_factor)
        .service(enviar_codigo)
        .service(renovar_codigos_de_recuperacion)
        .service(retirar_segundo_factor);
}

/// Si la cuenta tiene segundo factor, y cuál.
#[utoipa::path(tag = "segundo_factor", responses((status = 200, body = EstadoDeFactor)))]
#[get("/segundo-factor")]
async fn consultar_segundo_factor(
    actor: PorInscribir,
    contexto: web::Data<Contexto>,
) -> Resultado<web::Json<EstadoDeFactor>> {
    Ok(web::Json(service::consultar(&contexto, &actor).await?))
}

/// Empieza a inscribir un segundo factor, o el que reemplaza al que hay.
#[utoipa::path(tag = "segundo_factor", extensions(("x-confirmacion" = json!("en_la_peticion"))), request_body = InscribirFactor, responses(
    (status = 200, body = Inscripcion),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS: la contraseña o el código no son"),
    (status = 429, body = CuerpoProblema, description = "ACCESO_BLOQUEADO o DEMASIADAS_PETICIONES, con Retry-After"),
))]
#[post("/segundo-factor")]
async fn inscribir_segundo_factor(
    actor: PorInscribir,
    contexto: web::Data<Contexto>,
    cuerpo: Cuerpo<InscribirFactor>,
) -> Resultado<web::Json<Inscripcion>> {
    Ok(web::Json(
        service::inscribir(&contexto, &actor, cuerpo.0).await?,
    ))
}

/// Termina la inscripción con un código, y entrega los códigos de recuperación.
#[utoipa::path(tag = "segundo_factor", request_body = ConfirmarFactor, responses(
    (status = 200, body = CodigosDeRecuperacion),
    (status = 409, body = CuerpoProblema, description = "SIN_INSCRIPCION"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS: el código no es"),
))]
#[post("/segundo-factor/confirmacion")]
async fn confirmar_segundo_factor(
    actor: PorInscribir,
    contexto: web::Data<Contexto>,
    cuerpo: Cuerpo<ConfirmarFactor>,
) -> Resultado<web::Json<CodigosDeRecuperacion>> {
    Ok(web::Json(
        service::confirmar(&contexto, &actor, &cuerpo.codigo).await?,
    ))
}

/// Envía un código al correo de la cuenta, para inscribirlo o para probar quién cambia el factor.
#[utoipa::path(tag = "segundo_factor", responses(
    (status = 204),
    (status = 409, body = CuerpoProblema, description = "SIN_SEGUNDO_FACTOR: ninguno es por correo"),
    (status = 429, body = CuerpoProblema, description = "DEMASIADAS_PETICIONES: uno por minuto"),
))]
#[post("/segundo-factor/codigo")]
async fn enviar_codigo(
    actor: PorInscribir,
    contexto: web::Data<Contexto>,
) -> Resultado<HttpResponse> {
    service::enviar_codigo(&contexto, &actor).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Entrega diez códigos de recuperación nuevos; los anteriores dejan de servir.
#[utoipa::path(tag = "segundo_factor", extensions(("x-confirmacion" = json!("en_la_peticion"))), request_body = ProbarFactor, responses(
    (status = 200, body = CodigosDeRecuperacion),
    (status = 409, body = CuerpoProblema, description = "SIN_SEGUNDO_FACTOR"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS: la contraseña o el código no son"),
    (status = 429, body = CuerpoProblema, description = "ACCESO_BLOQUEADO, con Retry-After"),
))]
#[post("/segundo-factor/codigos-de-recuperacion")]
async fn renovar_codigos_de_recuperacion(
    actor: Actor,
    contexto: web::Data<Contexto>,
    cuerpo: Cuerpo<ProbarFactor>,
) -> Resultado<web::Json<CodigosDeRecuperacion>> {
    Ok(web::Json(
        service::renovar_codigos(&contexto, &actor, cuerpo.0).await?,
    ))
}

/// Retira el segundo factor.
#[utoipa::path(tag = "segundo_factor", extensions(("x-confirmacion" = json!("en_la_peticion"))), request_body = ProbarFactor, responses(
    (status = 204),
    (status = 409, body = CuerpoProblema, description = "SIN_SEGUNDO_FACTOR o SEGUNDO_FACTOR_OBLIGATORIO"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS: la contraseña o el código no son"),
    (status = 429, body = CuerpoProblema, description = "ACCESO_BLOQUEADO, con Retry-After"),
))]
#[post("/segundo-factor/retiro")]
async fn retirar_segundo_factor(
    actor: Actor,
    contexto: web::Data<Contexto>,
    cuerpo: Cuerpo<ProbarFactor>,
) -> Resultado<HttpResponse> {
    service::retirar(&contexto, &actor, cuerpo.0).await?;
    Ok(HttpResponse::NoContent().finish())
}
