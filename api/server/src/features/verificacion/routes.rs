//! HTTP of the public verification.

use actix_web::{get, web};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service;
use super::types::Verificacion;
use crate::Contexto;
use crate::http::limite::Limitada;
use crate::http::problema::CuerpoProblema;
use crate::http::{Resultado, Ruta};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas.service(verificar_fur);
}

/// El FUR de un código de verificación. Pública; no distingue guiones ni mayúsculas.
#[utoipa::path(tag = "verificacion", security(()), params(("codigo" = String, Path)), responses(
    (status = 200, body = Verificacion),
    (status = 404, body = CuerpoProblema, description = "CODIGO_NO_ENCONTRADO"),
    (status = 429, body = CuerpoProblema, description = "DEMASIADAS_PETICIONES"),
))]
#[get("/verificacion/{codigo}")]
async fn verificar_fur(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    codigo: Ruta<String>,
) -> Resultado<web::Json<Verificacion>> {
    Ok(web::Json(service::verificar(&contexto, &codigo.0).await?))
}
