//! HTTP of the self-assessments.

use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, delete, get, post, put, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::types::{
    Autoliquidacion, AutoliquidacionResumen, FiltroAutoliquidaciones, GuardarAutoliquidacion,
    Liquidacion, NuevaAutoliquidacion, PedidoCalculo, PedidoPresentacion, PedidoRecalculo,
    Presentada, Recalculo,
};
use super::{presentar, recalculo, service};
use crate::Contexto;
use crate::http::etag::{IfMatch, etag};
use crate::http::idempotencia::ClaveIdempotencia;
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::problema::CuerpoProblema;
use crate::http::{Consulta, Consultas, Cuerpo, Require, Resultado, Ruta};
use crate::permiso::{
    EditarAutoliquidacion, PresentarAutoliquidacion, VerAutoliquidaciones, VerObligaciones,
};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(listar_autoliquidaciones)
        .service(crear_autoliquidacion)
        .service(consultar_autoliquidacion)
        .service(guardar_autoliquidacion)
        .service(descartar_autoliquidacion)
        .service(calcular_autoliquidacion)
        .service(presentar_autoliquidacion)
        .service(consultar_recalculo);
}

/// Borradores y autoliquidaciones presentadas del operador; primero la de cambio más reciente.
#[utoipa::path(tag = "autoliquidaciones", extensions(("x-permiso" = json!("ver_autoliquidaciones"))),
    params(FiltroAutoliquidaciones, Paginacion), responses(
    (status = 200, body = Pagina<AutoliquidacionResumen>),
    (status = 422, body = CuerpoProblema, description = "FILTRO_INVALIDO"),
))]
#[get("/autoliquidaciones")]
async fn listar_autoliquidaciones(
    req: HttpRequest,
    actor: Require<VerAutoliquidaciones>,
    contexto: web::Data<Contexto>,
    Consultas(filtro, paginacion): Consultas<FiltroAutoliquidaciones, Paginacion>,
) -> Resultado<HttpResponse> {
    Ok(service::listar(&contexto, &actor, &filtro, paginacion)
        .await?
        .responder(&req))
}

/// Inicia el borrador de un período sin presentar.
#[utoipa::path(tag = "autoliquidaciones", extensions(("x-permiso" = json!("editar_autoliquidacion"))),
    params(("Idempotency-Key" = String, Header)), request_body = NuevaAutoliquidacion, responses(
    (status = 201, body = Autoliquidacion, headers(("ETag" = String), ("Location" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "BORRADOR_EXISTENTE, PERIODO_YA_PRESENTADO, PERIODO_NO_ABIERTO"),
))]
#[post("/autoliquidaciones")]
async fn crear_autoliquidacion(
    actor: Require<EditarAutoliquidacion>,
    contexto: web::Data<Contexto>,
    clave: ClaveIdempotencia,
    nueva: Cuerpo<NuevaAutoliquidacion>,
) -> Resultado<HttpResponse> {
    let creada = service::crear(&contexto, &actor, &clave, nueva.0).await?;
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("/api/v1/autoliquidaciones/{}", creada.id)))
        .insert_header(etag(creada.version))
        .json(creada))
}

/// Una autoliquidación, con su ETag.
#[utoipa::path(tag = "autoliquidaciones", extensions(("x-permiso" = json!("ver_autoliquidaciones"))), params(("id" = Uuid, Path)), responses(
    (status = 200, body = Autoliquidacion, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
))]
#[get("/autoliquidaciones/{id}")]
async fn consultar_autoliquidacion(
    actor: Require<VerAutoliquidaciones>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
) -> Resultado<HttpResponse> {
    let encontrada = service::consultar(&contexto, &actor, id.0).await?;
    Ok(HttpResponse::Ok()
        .insert_header(etag(encontrada.version))
        .json(encontrada))
}

/// Guarda un borrador.
#[utoipa::path(tag = "autoliquidaciones", extensions(("x-permiso" = json!("editar_autoliquidacion"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header)), request_body = GuardarAutoliquidacion, responses(
    (status = 200, body = Autoliquidacion, headers(("ETag" = String))),
    (status = 409, body = CuerpoProblema, description = "AUTOLIQUIDACION_NO_EDITABLE"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA, con `actual`"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
    (status = 428, body = CuerpoProblema, description = "PRECONDICION_REQUERIDA"),
))]
#[put("/autoliquidaciones/{id}")]
async fn guardar_autoliquidacion(
    actor: Require<EditarAutoliquidacion>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
    cuerpo: Cuerpo<GuardarAutoliquidacion>,
) -> Resultado<HttpResponse> {
    let guardada =
        service::guardar(&contexto, &actor, id.0, version.0, cuerpo.0.declaracion).await?;
    Ok(HttpResponse::Ok()
        .insert_header(etag(guardada.version))
        .json(guardada))
}

/// Descarta un borrador; su período queda libre de nuevo.
#[utoipa::path(tag = "autoliquidaciones", extensions(("x-permiso" = json!("editar_autoliquidacion"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header)), responses(
    (status = 204),
    (status = 409, body = CuerpoProblema, description = "AUTOLIQUIDACION_NO_EDITABLE"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
))]
#[delete("/autoliquidaciones/{id}")]
async fn descartar_autoliquidacion(
    actor: Require<EditarAutoliquidacion>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
) -> Resultado<HttpResponse> {
    service::descartar(&contexto, &actor, id.0, version.0).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Liquida una declaración a una fecha de pago, con la norma de cada línea. No guarda nada.
#[utoipa::path(tag = "autoliquidaciones",
    extensions(("x-permiso" = json!("ver_autoliquidaciones")), ("x-efecto" = json!("lee"))),
    params(("id" = Uuid, Path)), request_body = PedidoCalculo, responses(
    (status = 200, body = Liquidacion),
    (status = 422, body = CuerpoProblema, description = "DECLARACION_INCOMPLETA, FECHA_PAGO_INVALIDA, TASA_MORA_SIN_PUBLICAR"),
))]
#[post("/autoliquidaciones/{id}/calculo")]
async fn calcular_autoliquidacion(
    actor: Require<VerAutoliquidaciones>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    pedido: Cuerpo<PedidoCalculo>,
) -> Resultado<web::Json<Liquidacion>> {
    Ok(web::Json(
        service::calcular(&contexto, &actor, id.0, &pedido).await?,
    ))
}

/// Presenta un borrador bajo juramento y genera su FUR.
#[utoipa::path(tag = "autoliquidaciones",
    extensions(("x-permiso" = json!("presentar_autoliquidacion")), ("x-base-legal" = json!("Decreto 1161 de 2010, artículo 6"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header), ("Idempotency-Key" = String, Header)),
    request_body = PedidoPresentacion, responses(
    (status = 201, body = Presentada, headers(("Location" = String))),
    (status = 409, body = CuerpoProblema, description = "PERIODO_YA_PRESENTADO, VALORES_CAMBIARON"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
    (status = 422, body = CuerpoProblema, description = "DECLARACION_INCOMPLETA, JURAMENTO_REQUERIDO, TASA_MORA_SIN_PUBLICAR"),
))]
#[post("/autoliquidaciones/{id}/presentacion")]
async fn presentar_autoliquidacion(
    actor: Require<PresentarAutoliquidacion>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
    clave: ClaveIdempotencia,
    pedido: Cuerpo<PedidoPresentacion>,
) -> Resultado<HttpResponse> {
    let presentada =
        presentar::presentar(&contexto, &actor, &clave, id.0, version.0, pedido.0).await?;
    Ok(HttpResponse::Created()
        .insert_header((
            LOCATION,
            format!("/api/v1/fur/{}", presentada.fur.resumen.id),
        ))
        .json(presentada))
}

/// Vuelve a calcular lo que se presentó: con los valores que usó, y con los que se conocen hoy.
#[utoipa::path(tag = "autoliquidaciones", extensions(("x-permiso" = json!("ver_obligaciones"))),
    params(("id" = Uuid, Path), PedidoRecalculo), responses(
    (status = 200, body = Recalculo),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
))]
#[get("/autoliquidaciones/{id}/recalculo")]
async fn consultar_recalculo(
    actor: Require<VerObligaciones>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    pedido: Consulta<PedidoRecalculo>,
) -> Resultado<web::Json<Recalculo>> {
    Ok(web::Json(
        recalculo::recalcular(&contexto, &actor, id.0, pedido.operador_id).await?,
    ))
}
