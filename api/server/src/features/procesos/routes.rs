//! HTTP of the list of jobs.

use actix_web::{HttpRequest, HttpResponse, get, web};
use ser_store::trabajo;
use utoipa_actix_web::service_config::ServiceConfig;

use super::types::{FiltroProcesos, Proceso};
use crate::Contexto;
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::{Consulta, Require, Resultado};
use crate::permiso::VerProcesos;

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas.service(listar_procesos);
}

/// Procesos; primero el más reciente.
#[utoipa::path(tag = "procesos", extensions(("x-permiso" = json!("ver_procesos"))), params(FiltroProcesos, Paginacion), responses((status = 200, body = Pagina<Proceso>)))]
#[get("/procesos")]
async fn listar_procesos(
    req: HttpRequest,
    _actor: Require<VerProcesos>,
    contexto: web::Data<Contexto>,
    filtro: Consulta<FiltroProcesos>,
    paginacion: Consulta<Paginacion>,
) -> Resultado<HttpResponse> {
    let paginacion = paginacion.0;
    let (filas, total) = trabajo::listar(
        contexto.base.conexion(),
        filtro.0.estado.as_deref(),
        paginacion.desde(),
        paginacion.por_pagina,
    )
    .await?;
    let datos = filas.into_iter().map(presentar).collect();
    Ok(Pagina::nueva(datos, paginacion, total).responder(&req))
}

fn presentar(fila: trabajo::Model) -> Proceso {
    Proceso {
        id: fila.id,
        tipo: fila.tipo,
        estado: fila.estado,
        intentos: fila.intentos,
        creado_en: fila.creado_en,
        disponible_desde: fila.disponible_desde,
        ultimo_error: fila.ultimo_error,
        hecho_en: fila.hecho_en,
    }
}
