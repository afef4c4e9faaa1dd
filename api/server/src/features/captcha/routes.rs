//! HTTP of the captcha.

use actix_web::{get, web};
use utoipa_actix_web::service_config::ServiceConfig;

use crate::Contexto;
use crate::captcha::{self, Desafio, Formulario};
use crate::http::limite::Limitada;
use crate::http::problema::CuerpoProblema;
use crate::http::{Resultado, Ruta};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas.service(obtener_desafio);
}

/// Entrega un desafío de prueba de trabajo para un formulario público.
#[utoipa::path(tag = "captcha", security(()), params(("formulario" = inline(Formulario), Path)), responses(
    (status = 200, body = Desafio),
    (status = 404, body = CuerpoProblema, description = "RUTA_DESCONOCIDA: no hay tal formulario"),
))]
#[get("/captcha/{formulario}")]
async fn obtener_desafio(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    formulario: Ruta<Formulario>,
) -> Resultado<web::Json<Desafio>> {
    Ok(web::Json(captcha::desafiar(&contexto, formulario.0)?))
}
