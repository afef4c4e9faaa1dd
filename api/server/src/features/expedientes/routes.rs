//! HTTP of files and periods.

use actix_web::{get, web};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service;
use super::types::{Expedientes, FiltroExpedientes, FiltroPeriodos, Periodos, Servicios};
use crate::Contexto;
use crate::http::{Actor, Consulta, Require, Resultado};
use crate::permiso::{VerAutoliquidaciones, VerExpedientes};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(listar_expedientes)
        .service(listar_servicios)
        .service(listar_periodos);
}

/// Expedientes del operador.
#[utoipa::path(tag = "expedientes", extensions(("x-permiso" = json!("ver_expedientes"))), params(FiltroExpedientes), responses((status = 200, body = Expedientes)))]
#[get("/expedientes")]
async fn listar_expedientes(
    actor: Require<VerExpedientes>,
    contexto: web::Data<Contexto>,
    filtro: Consulta<FiltroExpedientes>,
) -> Resultado<web::Json<Expedientes>> {
    Ok(web::Json(Expedientes {
        datos: service::listar(&contexto, &actor, filtro.0.operador_id).await?,
    }))
}

/// Servicios por los que se declaran los ingresos.
#[utoipa::path(tag = "expedientes", responses((status = 200, body = Servicios)))]
#[get("/servicios")]
async fn listar_servicios(_actor: Actor) -> web::Json<Servicios> {
    web::Json(Servicios {
        datos: service::servicios(),
    })
}

/// Períodos por presentar y presentados de los expedientes del operador.
#[utoipa::path(tag = "expedientes", extensions(("x-permiso" = json!("ver_autoliquidaciones"))), params(FiltroPeriodos), responses((status = 200, body = Periodos)))]
#[get("/periodos")]
async fn listar_periodos(
    actor: Require<VerAutoliquidaciones>,
    contexto: web::Data<Contexto>,
    filtro: Consulta<FiltroPeriodos>,
) -> Resultado<web::Json<Periodos>> {
    Ok(web::Json(
        service::periodos(&contexto, &actor, filtro.0.expediente_id).await?,
    ))
}
