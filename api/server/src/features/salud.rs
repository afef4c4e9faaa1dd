//! Is the process alive, and is it ready? For balancers and watchers, outside `/api`.

use actix_web::{HttpResponse, get, web};
use sea_orm::ConnectionTrait;

use crate::Contexto;
use crate::http::catalogo::NO_DISPONIBLE;
use crate::http::{Problema, Resultado, metricas};

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

/// Counters for Prometheus. Not public: only the machine itself may read them.
#[get("/metricas")]
async fn metricas_prometheus(req: actix_web::HttpRequest) -> Resultado<HttpResponse> {
    let local = req
        .peer_addr()
        .is_some_and(|direccion| direccion.ip().is_loopback());
    if !local {
        return Err(Problema::de(&crate::http::catalogo::RUTA_DESCONOCIDA));
    }
    Ok(HttpResponse::Ok()
        .content_type("text/plain; version=0.0.4")
        .body(metricas::texto()))
}
