//! HTTP of the session.

use actix_web::cookie::{Cookie, SameSite, time::Duration as VidaCookie};
use actix_web::{HttpRequest, HttpResponse, delete, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::confirmacion;
use super::ingreso::{self, Entrada, Navegador};
use super::problemas::{CSRF_REQUERIDO, SESION_VENCIDA};
use super::service::{self, Abierta, VIDA_REFRESCO};
use super::types::{
    Confirmacion, Ingreso, IngresoQueEspera, Persona, RespuestaDeIngreso, SegundoPaso, Sesion,
    SesionesAbiertas, SesionesCerradas,
};
use crate::Contexto;
use crate::config::Perfil;
use crate::http::limite::Limitada;
use crate::http::problema::CuerpoProblema;
use crate::http::{Actor, Cuerpo, PorInscribir, Problema, Reciente, Resultado, Ruta, Solicitud};

const COOKIE: &str = "ser_refresco";
/// By it a browser is known in which an account was used before. It opens nothing.
const COOKIE_EQUIPO: &str = "ser_equipo";
const VIDA_EQUIPO: VidaCookie = VidaCookie::days(400);
const RUTA_COOKIE: &str = "/api/v1/sesion";

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(iniciar_sesion)
        .service(terminar_ingreso)
        .service(reenviar_codigo_de_ingreso)
        .service(renovar_sesion)
        .service(confirmar_identidad)
        .service(enviar_codigo_de_confirmacion)
        .service(marcar_actividad)
        .service(consultar_sesion)
        .service(cerrar_sesion)
        .service(listar_sesiones)
        .service(cerrar_otras_sesiones)
        .service(revocar_sesion);
}

/// Inicia sesión con operador, usuario, clave y un desafío resuelto. Quien tiene segundo factor
/// recibe lo que falta para terminar.
#[utoipa::path(tag = "sesion", security(()), request_body = Ingreso, responses(
    (status = 200, body = RespuestaDeIngreso),
    (status = 401, body = CuerpoProblema, description = "CREDENCIALES_INVALIDAS: la misma respuesta para cualquier dato incorrecto"),
    (status = 422, body = CuerpoProblema, description = "CAPTCHA_INVALIDO"),
    (status = 429, body = CuerpoProblema, description = "ACCESO_BLOQUEADO, con Retry-After"),
))]
#[post("/sesion")]
async fn iniciar_sesion(
    _limite: Limitada,
    req: HttpRequest,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    cuerpo: Cuerpo<Ingreso>,
) -> Resultado<HttpResponse> {
    let entrada = ingreso::iniciar(&contexto, &solicitud, navegador(&req), cuerpo.0).await?;
    Ok(match entrada {
        Entrada::Abierta(abierta) => responder(&contexto, *abierta),
        Entrada::Pendiente(pendiente) => {
            HttpResponse::Ok().json(RespuestaDeIngreso::Pendiente(pendiente))
        }
    })
}

/// Termina un ingreso con el segundo factor: el código de la aplicación, el del correo o uno de
/// recuperación.
#[utoipa::path(tag = "sesion", security(()), request_body = SegundoPaso, responses(
    (status = 200, body = Sesion),
    (status = 401, body = CuerpoProblema, description = "CODIGO_INVALIDO o INGRESO_VENCIDO"),
    (status = 429, body = CuerpoProblema, description = "ACCESO_BLOQUEADO, con Retry-After"),
))]
#[post("/sesion/segundo-factor")]
async fn terminar_ingreso(
    _limite: Limitada,
    req: HttpRequest,
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    cuerpo: Cuerpo<SegundoPaso>,
) -> Resultado<HttpResponse> {
    let abierta = ingreso::terminar(&contexto, &solicitud, navegador(&req), cuerpo.0).await?;
    Ok(responder(&contexto, abierta))
}

/// Envía otra vez por correo el código de un ingreso.
#[utoipa::path(tag = "sesion", security(()), request_body = IngresoQueEspera, responses(
    (status = 204),
    (status = 401, body = CuerpoProblema, description = "INGRESO_VENCIDO"),
    (status = 429, body = CuerpoProblema, description = "DEMASIADAS_PETICIONES: uno por minuto"),
))]
#[post("/sesion/segundo-factor/codigo")]
async fn reenviar_codigo_de_ingreso(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    cuerpo: Cuerpo<IngresoQueEspera>,
) -> Resultado<HttpResponse> {
    ingreso::reenviar(&contexto, &cuerpo.desafio).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Cambia la cookie de refresco por un token de acceso y una cookie nuevos.
#[utoipa::path(tag = "sesion", security(()), params(("X-SER-CSRF" = String, Header, description = "Cualquier valor: prueba que la petición viene de nuestra propia página")), responses(
    (status = 200, body = Sesion),
    (status = 401, body = CuerpoProblema, description = "SESION_VENCIDA o SESION_INACTIVA"),
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

/// Confirma quién es la persona de la sesión, para lo delicado (`x-confirmacion: reciente`). Entrega
/// una sesión nueva en lugar de la que confirma, que termina.
#[utoipa::path(tag = "sesion", request_body = Confirmacion, responses(
    (status = 200, body = Sesion),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS: la contraseña o el código no son"),
    (status = 429, body = CuerpoProblema, description = "ACCESO_BLOQUEADO, con Retry-After"),
))]
#[post("/sesion/confirmacion")]
async fn confirmar_identidad(
    actor: Actor,
    contexto: web::Data<Contexto>,
    cuerpo: Cuerpo<Confirmacion>,
) -> Resultado<HttpResponse> {
    let abierta = confirmacion::confirmar(&contexto, &actor, cuerpo.0).await?;
    Ok(responder(&contexto, abierta))
}

/// Envía por correo el código con que se confirma quién es, si ese es su segundo factor.
#[utoipa::path(tag = "sesion", responses(
    (status = 204),
    (status = 409, body = CuerpoProblema, description = "SIN_SEGUNDO_FACTOR: no es por correo"),
    (status = 429, body = CuerpoProblema, description = "DEMASIADAS_PETICIONES: uno por minuto"),
))]
#[post("/sesion/confirmacion/codigo")]
async fn enviar_codigo_de_confirmacion(
    actor: Actor,
    contexto: web::Data<Contexto>,
) -> Resultado<HttpResponse> {
    confirmacion::enviar_codigo(&contexto, &actor).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Avisa que la persona sigue ahí: la sesión no termina por inactividad.
#[utoipa::path(tag = "sesion", responses((status = 204)))]
#[post("/sesion/actividad")]
async fn marcar_actividad(
    actor: PorInscribir,
    contexto: web::Data<Contexto>,
) -> Resultado<HttpResponse> {
    service::marcar_actividad(&contexto, &actor).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Quién inició la sesión.
#[utoipa::path(tag = "sesion", responses((status = 200, body = Persona)))]
#[get("/sesion")]
async fn consultar_sesion(
    actor: PorInscribir,
    contexto: web::Data<Contexto>,
) -> Resultado<web::Json<Persona>> {
    Ok(web::Json(service::persona(&contexto, &actor).await?))
}

/// Cierra la sesión.
#[utoipa::path(tag = "sesion", responses((status = 204)))]
#[delete("/sesion")]
async fn cerrar_sesion(
    actor: PorInscribir,
    contexto: web::Data<Contexto>,
) -> Resultado<HttpResponse> {
    service::cerrar(&contexto, &actor).await?;
    let mut cookie = nueva_cookie(&contexto, COOKIE, String::new());
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

/// Cierra todas las sesiones de la persona, menos la que hace la petición.
#[utoipa::path(tag = "sesion", extensions(("x-confirmacion" = json!("reciente"))), responses((status = 200, body = SesionesCerradas)))]
#[delete("/sesiones")]
async fn cerrar_otras_sesiones(
    actor: Reciente<Actor>,
    contexto: web::Data<Contexto>,
) -> Resultado<web::Json<SesionesCerradas>> {
    let cerradas = service::revocar_otras(&contexto, &actor).await?;
    Ok(web::Json(SesionesCerradas { cerradas }))
}

/// Cierra una de las sesiones de la persona.
#[utoipa::path(tag = "sesion", extensions(("x-confirmacion" = json!("reciente"))), params(("id" = Uuid, Path)), responses(
    (status = 204), (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO")
))]
#[delete("/sesiones/{id}")]
async fn revocar_sesion(
    actor: Reciente<Actor>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
) -> Resultado<HttpResponse> {
    service::revocar(&contexto, &actor, id.0, "revocada por su dueño").await?;
    Ok(HttpResponse::NoContent().finish())
}

fn responder(contexto: &Contexto, abierta: Abierta) -> HttpResponse {
    let mut cookie = nueva_cookie(contexto, COOKIE, abierta.refresco);
    cookie.set_max_age(VidaCookie::seconds(VIDA_REFRESCO.whole_seconds()));
    let mut respuesta = HttpResponse::Ok();
    respuesta.cookie(cookie);
    if let Some(equipo) = abierta.equipo {
        let mut cookie = nueva_cookie(contexto, COOKIE_EQUIPO, equipo);
        cookie.set_max_age(VIDA_EQUIPO);
        respuesta.cookie(cookie);
    }
    respuesta.json(abierta.sesion)
}

/// What this browser has from before: its cookies come along because all of this stands under their
/// path.
fn navegador(req: &HttpRequest) -> Navegador {
    Navegador {
        equipo: equipo(req),
        refresco: req.cookie(COOKIE).map(|cookie| cookie.value().to_owned()),
    }
}

/// The mark of this browser, if it is one of ours.
fn equipo(req: &HttpRequest) -> Option<String> {
    req.cookie(COOKIE_EQUIPO)
        .map(|cookie| cookie.value().to_owned())
        .filter(|marca| (40..=64).contains(&marca.len()))
}

fn nueva_cookie(contexto: &Contexto, nombre: &'static str, valor: String) -> Cookie<'static> {
    Cookie::build(nombre, valor)
        .path(RUTA_COOKIE)
        .http_only(true)
        .same_site(SameSite::Strict)
        // A demonstration is served over plain HTTP on one's own machine.
        .secure(contexto.settings.perfil == Perfil::Produccion)
        .finish()
}
