//! HTTP of the account of a debt. Public: it says nothing of anybody.

use actix_web::{post, web};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service;
use super::types::{CuentaDeuda, PedidoDeuda};
use crate::Contexto;
use crate::http::limite::Limitada;
use crate::http::problema::CuerpoProblema;
use crate::http::{Cuerpo, Problema, Resultado};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas.service(calcular_deuda);
}

/// La cuenta de una deuda en una fecha: lo que se debe y lo que cubrió cada pago. No guarda nada.
#[utoipa::path(tag = "simulador", security(()), extensions(("x-efecto" = json!("lee"))),
    request_body = PedidoDeuda, responses(
    (status = 200, body = CuentaDeuda),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS, SIMULACION_IMPOSIBLE, TASA_MORA_SIN_PUBLICAR"),
    (status = 429, body = CuerpoProblema, description = "DEMASIADAS_PETICIONES"),
))]
#[post("/simulador/deuda")]
async fn calcular_deuda(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    pedido: Cuerpo<PedidoDeuda>,
) -> Resultado<web::Json<CuentaDeuda>> {
    // Many payments over many years of monthly rates take some milliseconds of one core.
    let cuenta = web::block(move || service::liquidar(&contexto.parametros(), &pedido)).await;
    Ok(web::Json(cuenta.map_err(Problema::interno)??))
}
