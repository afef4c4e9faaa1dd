//! HTTP of the published values.

use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::decidir::{Decision, decidir};
use super::types::{
    FiltroPublicaciones, NuevaPublicacion, Publicacion, Rechazo, SeriePublicadaCompleta,
    SeriesPublicadas,
};
use super::{proponer, service};
use crate::Contexto;
use crate::http::idempotencia::ClaveIdempotencia;
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::problema::CuerpoProblema;
use crate::http::{Consultas, Cuerpo, Require, Resultado, Ruta};
use crate::permiso::{PublicarValores, VerPublicados};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(listar_publicados)
        .service(consultar_publicado)
        .service(listar_publicaciones)
        .service(consultar_publicacion)
        .service(proponer_publicacion)
        .service(aprobar_publicacion)
        .service(rechazar_publicacion)
        .service(retirar_publicacion);
}

/// Las series de valores que publican las autoridades, y lo que les falta.
#[utoipa::path(tag = "publicados", extensions(("x-permiso" = json!("ver_publicados"))), responses((status = 200, body = SeriesPublicadas)))]
#[get("/publicados")]
async fn listar_publicados(
    _actor: Require<VerPublicados>,
    contexto: web::Data<Contexto>,
) -> Resultado<web::Json<SeriesPublicadas>> {
    Ok(web::Json(service::listar_series(&contexto).await?))
}

/// Una serie con sus períodos y todas las versiones de cada valor.
#[utoipa::path(tag = "publicados", extensions(("x-permiso" = json!("ver_publicados"))), params(("codigo" = String, Path)), responses(
    (status = 200, body = SeriePublicadaCompleta),
    (status = 404, body = CuerpoProblema, description = "SERIE_NO_ENCONTRADA"),
))]
#[get("/publicados/{codigo}")]
async fn consultar_publicado(
    _actor: Require<VerPublicados>,
    contexto: web::Data<Contexto>,
    codigo: Ruta<String>,
) -> Resultado<web::Json<SeriePublicadaCompleta>> {
    Ok(web::Json(
        service::consultar_serie(&contexto, &codigo.0).await?,
    ))
}

/// Propuestas de valores; primero la más reciente.
#[utoipa::path(tag = "publicados", extensions(("x-permiso" = json!("ver_publicados"))), params(FiltroPublicaciones, Paginacion), responses(
    (status = 200, body = Pagina<Publicacion>),
    (status = 422, body = CuerpoProblema, description = "FILTRO_INVALIDO"),
))]
#[get("/publicaciones")]
async fn listar_publicaciones(
    req: HttpRequest,
    actor: Require<VerPublicados>,
    contexto: web::Data<Contexto>,
    Consultas(filtro, paginacion): Consultas<FiltroPublicaciones, Paginacion>,
) -> Resultado<HttpResponse> {
    Ok(
        service::listar_publicaciones(&contexto, &actor, &filtro, paginacion)
            .await?
            .responder(&req),
    )
}

/// Una propuesta, con el valor que cambiaría.
#[utoipa::path(tag = "publicados", extensions(("x-permiso" = json!("ver_publicados"))), params(("id" = Uuid, Path)), responses(
    (status = 200, body = Publicacion),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
))]
#[get("/publicaciones/{id}")]
async fn consultar_publicacion(
    actor: Require<VerPublicados>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
) -> Resultado<web::Json<Publicacion>> {
    Ok(web::Json(
        service::consultar_publicacion(&contexto, &actor, id.0).await?,
    ))
}

/// Propone un valor publicado. Rige cuando otra persona lo aprueba.
#[utoipa::path(tag = "publicados", extensions(("x-permiso" = json!("publicar_valores"))),
    params(("Idempotency-Key" = String, Header)),
    request_body = NuevaPublicacion, responses(
    (status = 201, body = Publicacion, headers(("Location" = String))),
    (status = 404, body = CuerpoProblema, description = "SERIE_NO_ENCONTRADA"),
    (status = 409, body = CuerpoProblema, description = "PERIODO_EN_CONFLICTO, PUBLICACION_PENDIENTE"),
    (status = 422, body = CuerpoProblema, description = "VALOR_PUBLICADO_INVALIDO"),
))]
#[post("/publicaciones")]
async fn proponer_publicacion(
    actor: Require<PublicarValores>,
    contexto: web::Data<Contexto>,
    clave: ClaveIdempotencia,
    nueva: Cuerpo<NuevaPublicacion>,
) -> Resultado<HttpResponse> {
    let propuesta = proponer::proponer(&contexto, &actor, &clave, nueva.0).await?;
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("/api/v1/publicaciones/{}", propuesta.id)))
        .json(propuesta))
}

/// Aprueba una propuesta de otra persona: el valor rige desde ahora.
#[utoipa::path(tag = "publicados", extensions(("x-permiso" = json!("publicar_valores"))), params(("id" = Uuid, Path)), responses(
    (status = 200, body = Publicacion),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "PUBLICACION_DECIDIDA, MISMA_PERSONA, PERIODO_EN_CONFLICTO"),
    (status = 422, body = CuerpoProblema, description = "VALOR_PUBLICADO_INVALIDO"),
))]
#[post("/publicaciones/{id}/aprobacion")]
async fn aprobar_publicacion(
    actor: Require<PublicarValores>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
) -> Resultado<web::Json<Publicacion>> {
    Ok(web::Json(
        decidir(&contexto, &actor, id.0, Decision::Aprobar).await?,
    ))
}

/// Rechaza una propuesta y dice por qué.
#[utoipa::path(tag = "publicados", extensions(("x-permiso" = json!("publicar_valores"))), params(("id" = Uuid, Path)),
    request_body = Rechazo, responses(
    (status = 200, body = Publicacion),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "PUBLICACION_DECIDIDA"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[post("/publicaciones/{id}/rechazo")]
async fn rechazar_publicacion(
    actor: Require<PublicarValores>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    rechazo: Cuerpo<Rechazo>,
) -> Resultado<web::Json<Publicacion>> {
    Ok(web::Json(
        decidir(&contexto, &actor, id.0, Decision::Rechazar(rechazo.0)).await?,
    ))
}

/// Retira una propuesta propia.
#[utoipa::path(tag = "publicados", extensions(("x-permiso" = json!("publicar_valores"))), params(("id" = Uuid, Path)), responses(
    (status = 200, body = Publicacion),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "PUBLICACION_DECIDIDA"),
))]
#[post("/publicaciones/{id}/retiro")]
async fn retirar_publicacion(
    actor: Require<PublicarValores>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
) -> Resultado<web::Json<Publicacion>> {
    Ok(web::Json(
        decidir(&contexto, &actor, id.0, Decision::Retirar).await?,
    ))
}
