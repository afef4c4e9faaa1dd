//! HTTP of the simulator. Public: it says nothing of anybody.

use actix_web::{get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service;
use super::types::{Espera, Familias, PedidoSimulacion, Simulacion};
use crate::Contexto;
use crate::http::limite::Limitada;
use crate::http::problema::CuerpoProblema;
use crate::http::{Cuerpo, Problema, Resultado};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(listar_familias)
        .service(calcular_simulacion)
        .service(calcular_espera);
    super::deuda::routes::registrar(rutas);
    super::facilidad::routes::registrar(rutas);
    super::sancion::routes::registrar(rutas);
    super::espectro::routes::registrar(rutas);
}

/// Las familias de obligados, con los renglones que declara cada una.
#[utoipa::path(tag = "simulador", security(()), responses((status = 200, body = Familias)))]
#[get("/simulador/familias")]
async fn listar_familias(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
) -> Resultado<web::Json<Familias>> {
    Ok(web::Json(service::familias(&contexto)?))
}

/// Simula una autoliquidación, con la norma de cada línea. No guarda nada.
#[utoipa::path(tag = "simulador", security(()), extensions(("x-efecto" = json!("lee"))),
    request_body = PedidoSimulacion, responses(
    (status = 200, body = Simulacion),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS, SIMULACION_IMPOSIBLE, TASA_MORA_SIN_PUBLICAR"),
    (status = 429, body = CuerpoProblema, description = "DEMASIADAS_PETICIONES"),
))]
#[post("/simulador/liquidacion")]
async fn calcular_simulacion(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    pedido: Cuerpo<PedidoSimulacion>,
) -> Resultado<web::Json<Simulacion>> {
    // The law of another day is read again from its files.
    let simulacion = web::block(move || service::simular(&contexto.parametros(), &pedido)).await;
    Ok(web::Json(simulacion.map_err(Problema::interno)??))
}

/// Cuánto costaría si se presenta y paga cada día de un año, desde `fecha_pago`.
#[utoipa::path(tag = "simulador", security(()), extensions(("x-efecto" = json!("lee"))),
    request_body = PedidoSimulacion, responses(
    (status = 200, body = Espera),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS, SIMULACION_IMPOSIBLE, TASA_MORA_SIN_PUBLICAR"),
    (status = 429, body = CuerpoProblema, description = "DEMASIADAS_PETICIONES"),
))]
#[post("/simulador/espera")]
async fn calcular_espera(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    pedido: Cuerpo<PedidoSimulacion>,
) -> Resultado<web::Json<Espera>> {
    // A year of liquidations takes some milliseconds of one core.
    let espera = web::block(move || service::esperar(&contexto.parametros(), &pedido)).await;
    Ok(web::Json(espera.map_err(Problema::interno)??))
}
