//! HTTP of a payment plan. Public: it says nothing of anybody.

use actix_web::{post, web};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service;
use super::types::{PedidoFacilidad, PlanFacilidad};
use crate::Contexto;
use crate::http::limite::Limitada;
use crate::http::problema::CuerpoProblema;
use crate::http::{Cuerpo, Problema, Resultado};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas.service(calcular_facilidad);
}

/// Las cuotas de una facilidad de pago, o la norma que no la permite. No guarda nada.
#[utoipa::path(tag = "simulador", security(()), extensions(("x-efecto" = json!("lee"))),
    request_body = PedidoFacilidad, responses(
    (status = 200, body = PlanFacilidad),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS, SIMULACION_IMPOSIBLE, TASA_MORA_SIN_PUBLICAR"),
    (status = 429, body = CuerpoProblema, description = "DEMASIADAS_PETICIONES"),
))]
#[post("/simulador/facilidad")]
async fn calcular_facilidad(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    pedido: Cuerpo<PedidoFacilidad>,
) -> Resultado<web::Json<PlanFacilidad>> {
    // Sixty instalments made again for each payment ahead take some milliseconds of one core.
    let plan = web::block(move || service::liquidar(&contexto.parametros(), &pedido)).await;
    Ok(web::Json(plan.map_err(Problema::interno)??))
}
