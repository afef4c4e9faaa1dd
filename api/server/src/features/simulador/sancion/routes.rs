//! HTTP of the simulated penalties. Public: it says nothing of anybody.

use actix_web::{get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;

use super::types::{FiltroSanciones, PedidoSancion, SancionSimulada, Sanciones};
use super::{service, tabla};
use crate::Contexto;
use crate::http::limite::Limitada;
use crate::http::problema::CuerpoProblema;
use crate::http::{Consulta, Cuerpo, Problema, Resultado};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas.service(listar_sanciones).service(calcular_sancion);
}

/// Las sanciones que las normas nombran, con quién las determina y sus reglas por fecha.
#[utoipa::path(tag = "simulador", security(()), params(FiltroSanciones), responses(
    (status = 200, body = Sanciones),
    (status = 400, body = CuerpoProblema, description = "PARAMETRO_INVALIDO"),
    (status = 429, body = CuerpoProblema, description = "DEMASIADAS_PETICIONES"),
))]
#[get("/simulador/sanciones")]
async fn listar_sanciones(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    filtro: Consulta<FiltroSanciones>,
) -> Resultado<web::Json<Sanciones>> {
    Ok(web::Json(tabla::listar(&contexto.parametros(), &filtro)?))
}

/// Simula una sanción, con la norma de cada línea y quién la determina. No guarda nada.
#[utoipa::path(tag = "simulador", security(()), extensions(("x-efecto" = json!("lee"))),
    request_body = PedidoSancion, responses(
    (status = 200, body = SancionSimulada),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS, SIMULACION_IMPOSIBLE"),
    (status = 429, body = CuerpoProblema, description = "DEMASIADAS_PETICIONES"),
))]
#[post("/simulador/sancion")]
async fn calcular_sancion(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    pedido: Cuerpo<PedidoSancion>,
) -> Resultado<web::Json<SancionSimulada>> {
    // The law of another day is read again from its files.
    let simulada = web::block(move || service::simular(&contexto.parametros(), &pedido)).await;
    Ok(web::Json(simulada.map_err(Problema::interno)??))
}
