//! HTTP of the list of jobs.

use actix_web::{HttpRequest, HttpResponse, get, web};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service;
use super::types::{FiltroProcesos, Proceso};
use crate::Contexto;
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::problema::CuerpoProblema;
use crate::http::{Consultas, Require, Resultado};
use crate::permiso::VerProcesos;

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas.service(listar_procesos);
}

/// Procesos; primero el más reciente.
#[utoipa::path(tag = "procesos", extensions(("x-permiso" = json!("ver_procesos"))), params(FiltroProcesos, Paginacion), responses(
    (status = 200, body = Pagina<Proceso>),
    (status = 422, body = CuerpoProblema, description = "FILTRO_INVALIDO"),
))]
#[get("/procesos")]
async fn listar_procesos(
    req: HttpRequest,
    _actor: Require<VerProcesos>,
    contexto: web::Data<Contexto>,
    Consultas(filtro, paginacion): Consultas<FiltroProcesos, Paginacion>,
) -> Resultado<HttpResponse> {
    Ok(service::listar(&contexto, &filtro, paginacion)
        .await?
        .responder(&req))
}
