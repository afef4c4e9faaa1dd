//! HTTP of the session.

use actix_web::cookie::{Cookie, SameSite, time::Duration as VidaCookie};
use actix_web::{HttpRequest, HttpResponse, delete, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::problemas::{CSRF_REQUERIDO, SESION_VENCIDA};
use super::service::{self, Abierta, VIDA_REFRESCO};
use super::types::{Ingreso, Persona, Sesion, SesionesAbiertas};
use crate::Contexto;
use crate::config::Perfil;
use crate::http::limite::Limitada;
use crate::http::problema::CuerpoProblema;
use crate::http::{Actor, Cuerpo, Problema, Resultado, Ruta, Solicitud};

const COOKIE: &str = "ser_refresco";
const RUTA_COOKIE: &str = "/api/v1/sesion";

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(iniciar_sesion)
        .service(renovar_sesion)
        .service(consultar_sesion)
        .service(cerrar_sesion)
        .service(listar_sesiones)
        .service(revocar_sesion);
}

/// Inicia sesión con operador, usuario, clave y un desafío resuelto.
#[utoipa::path(tag = "sesion", security(()), request_body = Ingreso, responses(
    (status = 200, body = Sesion),
    (status = 401, body = CuerpoProblema, description = "CREDENCIALES_INVALIDAS: la misma respuesta para cualquier dato incorrecto"),
    (status = 422, body = CuerpoProblema, description = "CAPTCHA_INVALIDO"),
    (status = 429, body = CuerpoProblema, description = "ACCESO_BLOQUEADO, con Retry-After"),
))]
#[post("/sesion")]
async fn iniciar_sesion(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    ingreso: Cuerpo<Ingreso>,
) -> Resultado<HttpResponse> {
    let abierta = service::iniciar(&contexto, &solicitud, ingreso.0).await?;
    Ok(responder(&contexto, abierta))
}

/// Cambia la cookie de refresco por un token de acceso y una cookie nuevos.
#[utoipa::path(tag = "sesion", security(()), params(("X-SER-CSRF" = String, Header, description = "Cualquier valor: prueba que la petición viene de nuestra propia página")), responses(
    (status = 200, body = Sesion),
    (status = 401, body = CuerpoProblema, description = "SESION_VENCIDA"),
    (status = 403, body = CuerpoProblema, description = "CSRF_REQUERIDO"),
))]
#[post("/sesion/renovacion")]
async fn renovar_sesion(
    req: HttpRequest,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
) -> Resultado<HttpResponse> {
    if !req.headers().contains_key("x-ser-csrf") {
        return Err(Problema::de(&CSRF_REQUERIDO));
    }
    let cookie = req
        .cookie(COOKIE)
        .ok_or_else(|| Problema::de(&SESION_VENCIDA).esperado())?;
    let abierta = service::renovar(&contexto, &solicitud, cookie.value()).await?;
    Ok(responder(&contexto, abierta))
}

/// Quién inició la sesión.
#[utoipa::path(tag = "sesion", responses((status = 200, body = Persona)))]
#[get("/sesion")]
async fn consultar_sesion(
    actor: Actor,
    contexto: web::Data<Contexto>,
) -> Resultado<web::Json<Persona>> {
    Ok(web::Json(service::persona(&contexto, &actor).await?))
}

/// Cierra la sesión.
#[utoipa::path(tag = "sesion", responses((status = 204)))]
#[delete("/sesion")]
async fn cerrar_sesion(actor: Actor, contexto: web::Data<Contexto>) -> Resultado<HttpResponse> {
    service::cerrar(&contexto, &actor).await?;
    let mut cookie = nueva_cookie(&contexto, String::new());
    cookie.make_removal();
    Ok(HttpResponse::NoContent().cookie(cookie).finish())
}

/// Sesiones abiertas de la persona.
#[utoipa::path(tag = "sesion", responses((status = 200, body = SesionesAbiertas)))]
#[get("/sesiones")]
async fn listar_sesiones(
    actor: Actor,
    contexto: web::Data<Contexto>,
) -> Resultado<web::Json<SesionesAbiertas>> {
    Ok(web::Json(SesionesAbiertas {
        datos: service::listar(&contexto, &actor).await?,
    }))
}

/// Cierra una de las sesiones de la persona.
#[utoipa::path(tag = "sesion", params(("id" = Uuid, Path)), responses(
    (status = 204), (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO")
))]
#[delete("/sesiones/{id}")]
async fn revocar_sesion(
    actor: Actor,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
) -> Resultado<HttpResponse> {
    service::revocar(&contexto, &actor, id.0, "revocada por su dueño").await?;
    Ok(HttpResponse::NoContent().finish())
}

fn responder(contexto: &Contexto, abierta: Abierta) -> HttpResponse {
    let mut cookie = nueva_cookie(contexto, abierta.refresco);
    cookie.set_max_age(VidaCookie::seconds(VIDA_REFRESCO.whole_seconds()));
    HttpResponse::Ok().cookie(cookie).json(abierta.sesion)
}

fn nueva_cookie(contexto: &Contexto, valor: String) -> Cookie<'static> {
    Cookie::build(COOKIE, valor)
        .path(RUTA_COOKIE)
        .http_only(true)
        .same_site(SameSite::Strict)
        // A demonstration is served over plain HTTP on one's own machine.
        .secure(contexto.settings.perfil == Perfil::Produccion)
        .finish()
}
