//! HTTP of the simulated spectrum fees. Public: it says nothing of anybody.

use actix_web::{get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;

use super::types::{EspectroSimulado, FormulasDeEspectro, PedidoEspectro};
use super::{formulas, service};
use crate::Contexto;
use crate::http::limite::Limitada;
use crate::http::problema::CuerpoProblema;
use crate::http::{Cuerpo, Problema, Resultado};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(listar_formulas_de_espectro)
        .service(calcular_espectro);
}

/// Las fórmulas del espectro por fecha, los derechos fijos y lo que pide cada cálculo.
#[utoipa::path(tag = "simulador", security(()), responses(
    (status = 200, body = FormulasDeEspectro),
    (status = 429, body = CuerpoProblema, description = "DEMASIADAS_PETICIONES"),
))]
#[get("/simulador/espectro/formulas")]
async fn listar_formulas_de_espectro(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
) -> Resultado<web::Json<FormulasDeEspectro>> {
    Ok(web::Json(formulas::listar(&contexto.parametros())))
}

/// Simula lo que se paga por el espectro, con sus cuotas y la norma de cada línea. No guarda nada.
#[utoipa::path(tag = "simulador", security(()), extensions(("x-efecto" = json!("lee"))),
    request_body = PedidoEspectro, responses(
    (status = 200, body = EspectroSimulado),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS, SIMULACION_IMPOSIBLE"),
    (status = 429, body = CuerpoProblema, description = "DEMASIADAS_PETICIONES"),
))]
#[post("/simulador/espectro")]
async fn calcular_espectro(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    pedido: Cuerpo<PedidoEspectro>,
) -> Resultado<web::Json<EspectroSimulado>> {
    // The law of another day is read again from its files.
    let simulada = web::block(move || service::simular(&contexto.parametros(), &pedido)).await;
    Ok(web::Json(simulada.map_err(Problema::interno)??))
}
