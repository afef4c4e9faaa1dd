//! Is the process alive, and is it ready? For balancers and watchers, outside `/api`.

use actix_web::http::header::AUTHORIZATION;
use actix_web::{HttpRequest, HttpResponse, get, web};
use sea_orm::ConnectionTrait;

use crate::Contexto;
use crate::http::catalogo::{NO_DISPONIBLE, RUTA_DESCONOCIDA};
use crate::http::{Problema, Resultado, metricas};
use crate::tokens::huella;

pub fn registrar(rutas: &mut web::ServiceConfig) {
    rutas
        .service(vivo)
        .service(listo)
        .service(metricas_prometheus);
}

#[get("/salud/vivo")]
async fn vivo() -> &'static str {
    "vivo"
}

/// Ready when the database answers.
#[get("/salud/listo")]
async fn listo(contexto: web::Data<Contexto>) -> Resultado<&'static str> {
    match contexto
        .base
        .conexion()
        .execute_unprepared("SELECT 1")
        .await
    {
        Ok(_) => Ok("listo"),
        Err(error) => {
            tracing::error!(%error, "la base de datos no responde");
            Err(Problema::de(&NO_DISPONIBLE).reintentar_en(5))
        }
    }
}

/// Counters for Prometheus. Not public: only who shows the token, or the machine itself.
#[get("/metricas")]
async fn metricas_prometheus(
    req: HttpRequest,
    contexto: web::Data<Contexto>,
) -> Resultado<HttpResponse> {
    if !muestra_el_token(&req, &contexto) && !llama_de_la_maquina(&req) {
        return Err(Problema::de(&RUTA_DESCONOCIDA));
    }
    Ok(HttpResponse::Ok()
        .content_type("text/plain; version=0.0.4; charset=utf-8")
        .body(metricas::texto(contexto.settings.antivirus.is_some())))
}

fn muestra_el_token(req: &HttpRequest, contexto: &Contexto) -> bool {
    let mostrado = req
        .headers()
        .get(AUTHORIZATION)
        .and_then(|valor| valor.to_str().ok())
        .and_then(|valor| valor.strip_prefix("Bearer "));
    match (mostrado, &contexto.settings.metricas_token) {
        // Digests are compared, so that the time taken tells nothing of the token.
        (Some(mostrado), Some(token)) => huella(mostrado) == huella(token.exponer()),
        _ => false,
    }
}

/// A request of the machine itself. One that a local proxy passes on comes from the machine too,
/// and says for whom: it does not count.
fn llama_de_la_maquina(req: &HttpRequest) -> bool {
    let reenviada = ["forwarded", "x-forwarded-for", "x-real-ip", "via"]
        .iter()
        .any(|nombre| req.headers().contains_key(*nombre));
    !reenviada
        && req
            .peer_addr()
            .is_some_and(|par| par.ip().to_canonical().is_loopback())
}
