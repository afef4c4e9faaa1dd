//! HTTP of the register of operators.

use actix_web::{HttpRequest, HttpResponse, get, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::service;
use super::types::{FiltroOperadores, OperadorFila};
use crate::Contexto;
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::problema::CuerpoProblema;
use crate::http::{Consultas, Require, Resultado, Ruta};
use crate::permiso::VerOperadores;

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas.service(listar_operadores).service(consultar_operador);
}

/// Operadores por nombre, NIT o correo electrónico.
#[utoipa::path(tag = "operadores", extensions(("x-permiso" = json!("ver_operadores"))), params(FiltroOperadores, Paginacion), responses((status = 200, body = Pagina<OperadorFila>)))]
#[get("/operadores")]
async fn listar_operadores(
    req: HttpRequest,
    _actor: Require<VerOperadores>,
    contexto: web::Data<Contexto>,
    Consultas(filtro, paginacion): Consultas<FiltroOperadores, Paginacion>,
) -> Resultado<HttpResponse> {
    Ok(service::listar(&contexto, filtro.q.as_deref(), paginacion)
        .await?
        .responder(&req))
}

/// Un operador.
#[utoipa::path(tag = "operadores", extensions(("x-permiso" = json!("ver_operadores"))), params(("id" = Uuid, Path)), responses(
    (status = 200, body = OperadorFila), (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO")
))]
#[get("/operadores/{id}")]
async fn consultar_operador(
    _actor: Require<VerOperadores>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
) -> Resultado<web::Json<OperadorFila>> {
    Ok(web::Json(service::consultar(&contexto, id.0).await?))
}
