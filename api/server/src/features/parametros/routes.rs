//! HTTP of the open data of the law. Public.

use actix_web::{HttpResponse, get, web};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service;
use super::types::{FiltroParametros, ParametroLey, ParametrosLey};
use crate::Contexto;
use crate::http::limite::Limitada;
use crate::http::problema::CuerpoProblema;
use crate::http::{Consulta, Resultado, Ruta};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(descargar_parametros)
        .service(listar_parametros)
        .service(consultar_parametro);
}

/// Los parámetros de la ley, con la norma y la vigencia de cada valor.
#[utoipa::path(tag = "parametros", security(()), params(FiltroParametros), responses(
    (status = 200, body = ParametrosLey),
    (status = 429, body = CuerpoProblema, description = "DEMASIADAS_PETICIONES"),
))]
#[get("/parametros")]
async fn listar_parametros(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    filtro: Consulta<FiltroParametros>,
) -> Resultado<web::Json<ParametrosLey>> {
    Ok(web::Json(service::listar(&contexto, &filtro.0)))
}

/// Los mismos parámetros en CSV, un valor por fila.
#[utoipa::path(tag = "parametros", security(()), params(FiltroParametros), responses(
    (status = 200, body = String, content_type = "text/csv"),
    (status = 429, body = CuerpoProblema, description = "DEMASIADAS_PETICIONES"),
))]
#[get("/parametros.csv")]
async fn descargar_parametros(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    filtro: Consulta<FiltroParametros>,
) -> Resultado<HttpResponse> {
    let lista = service::listar(&contexto, &filtro.0);
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((
            "content-disposition",
            "attachment; filename=\"parametros.csv\"",
        ))
        .body(service::csv(&lista)))
}

/// Un parámetro con todos sus valores.
#[utoipa::path(tag = "parametros", security(()), params(("codigo" = String, Path)), responses(
    (status = 200, body = ParametroLey),
    (status = 404, body = CuerpoProblema, description = "PARAMETRO_NO_ENCONTRADO"),
    (status = 429, body = CuerpoProblema, description = "DEMASIADAS_PETICIONES"),
))]
#[get("/parametros/{codigo}")]
async fn consultar_parametro(
    _limite: Limitada,
    contexto: web::Data<Contexto>,
    codigo: Ruta<String>,
) -> Resultado<web::Json<ParametroLey>> {
    Ok(web::Json(service::consultar(&contexto, &codigo.0)?))
}
