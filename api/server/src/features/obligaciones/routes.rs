//! HTTP of the obligations.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, LINK};
use actix_web::{HttpRequest, HttpResponse, get, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::types::{
    FiltroObligaciones, Obligacion, PaginaObligaciones, PedidoCalendario, PedidoDetalle,
    PedidoExportacion, ResumenObligaciones,
};
use super::{calendario, exportacion, service};
use crate::Contexto;
use crate::http::paginacion::{Paginacion, enlaces};
use crate::http::problema::CuerpoProblema;
use crate::http::{Consulta, Consultas, Require, Resultado, Ruta};
use crate::permiso::VerObligaciones;

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(listar_obligaciones)
        .service(resumir_obligaciones)
        .service(exportar_obligaciones)
        .service(descargar_calendario)
        .service(consultar_obligacion);
}

/// Lo que el operador debe y tiene por presentar, con sus valores a una fecha de pago.
#[utoipa::path(tag = "obligaciones", extensions(("x-permiso" = json!("ver_obligaciones"))),
    params(FiltroObligaciones, Paginacion), responses(
    (status = 200, body = PaginaObligaciones),
    (status = 422, body = CuerpoProblema, description = "FILTRO_INVALIDO, FECHA_PAGO_INVALIDA"),
))]
#[get("/obligaciones")]
async fn listar_obligaciones(
    req: HttpRequest,
    actor: Require<VerObligaciones>,
    contexto: web::Data<Contexto>,
    Consultas(filtro, paginacion): Consultas<FiltroObligaciones, Paginacion>,
) -> Resultado<HttpResponse> {
    let pagina = service::listar(&contexto, &actor, &filtro, paginacion).await?;
    let enlaces = enlaces(&req, pagina.pagina, pagina.por_pagina, pagina.total);
    Ok(HttpResponse::Ok()
        .insert_header((LINK, enlaces))
        .json(pagina))
}

/// Cantidades y totales a una fecha de pago, de todas las obligaciones y de las filtradas.
#[utoipa::path(tag = "obligaciones", extensions(("x-permiso" = json!("ver_obligaciones"))),
    params(FiltroObligaciones), responses((status = 200, body = ResumenObligaciones)))]
#[get("/obligaciones/resumen")]
async fn resumir_obligaciones(
    actor: Require<VerObligaciones>,
    contexto: web::Data<Contexto>,
    filtro: Consulta<FiltroObligaciones>,
) -> Resultado<web::Json<ResumenObligaciones>> {
    Ok(web::Json(
        service::resumir(&contexto, &actor, &filtro.0).await?,
    ))
}

/// La misma lista en un archivo: CSV (punto y coma, coma decimal, UTF-8 con BOM) o XLSX.
#[utoipa::path(tag = "obligaciones", extensions(("x-permiso" = json!("ver_obligaciones"))),
    params(FiltroObligaciones, PedidoExportacion), responses(
    (status = 200, content(
        (Vec<u8> = "text/csv"),
        (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    )),
    (status = 422, body = CuerpoProblema, description = "EXPORTACION_DEMASIADO_GRANDE, FILTRO_INVALIDO, FECHA_PAGO_INVALIDA"),
))]
#[get("/obligaciones/exportacion")]
async fn exportar_obligaciones(
    actor: Require<VerObligaciones>,
    contexto: web::Data<Contexto>,
    Consultas(filtro, pedido): Consultas<FiltroObligaciones, PedidoExportacion>,
) -> Resultado<HttpResponse> {
    let archivo = exportacion::exportar(&contexto, &actor, &filtro, pedido.formato).await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, archivo.tipo))
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{}\"", archivo.nombre),
        ))
        .body(archivo.bytes))
}

/// Los vencimientos de los próximos doce meses, para el calendario de cada quien (iCalendar).
#[utoipa::path(tag = "obligaciones", extensions(("x-permiso" = json!("ver_obligaciones"))),
    params(PedidoCalendario), responses((status = 200, content_type = "text/calendar", body = String)))]
#[get("/obligaciones/calendario")]
async fn descargar_calendario(
    actor: Require<VerObligaciones>,
    contexto: web::Data<Contexto>,
    pedido: Consulta<PedidoCalendario>,
) -> Resultado<HttpResponse> {
    let texto = calendario::calendario(&contexto, &actor, pedido.0.operador_id).await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/calendar; charset=utf-8"))
        .insert_header((
            CONTENT_DISPOSITION,
            "attachment; filename=\"vencimientos.ics\"",
        ))
        .body(texto))
}

/// Una obligación: sus valores, cómo se obtienen y sus movimientos.
#[utoipa::path(tag = "obligaciones", extensions(("x-permiso" = json!("ver_obligaciones"))),
    params(("id" = Uuid, Path), PedidoDetalle), responses(
    (status = 200, body = Obligacion),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
))]
#[get("/obligaciones/{id}")]
async fn consultar_obligacion(
    actor: Require<VerObligaciones>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    pedido: Consulta<PedidoDetalle>,
) -> Resultado<web::Json<Obligacion>> {
    let PedidoDetalle {
        fecha_pago,
        operador_id,
    } = pedido.0;
    Ok(web::Json(
        service::consultar(&contexto, &actor, id.0, operador_id, fecha_pago).await?,
    ))
}
