//! HTTP of the review of accesses.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;

use super::types::{Accesos, NuevaRevision, RevisionHecha};
use super::{informe, service};
use crate::Contexto;
use crate::http::idempotencia::ClaveIdempotencia;
use crate::http::problema::CuerpoProblema;
use crate::http::{Cuerpo, Require, Resultado};
use crate::permiso::{RevisarAccesos, VerAccesos};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(consultar_accesos)
        .service(descargar_accesos)
        .service(registrar_revision);
}

/// Quién tiene acceso del lado del ministerio, y las revisiones que se han hecho.
#[utoipa::path(tag = "accesos", extensions(("x-permiso" = json!("ver_accesos")), ("x-dato-personal" = json!(true))), responses(
    (status = 200, body = Accesos),
))]
#[get("/accesos")]
async fn consultar_accesos(
    actor: Require<VerAccesos>,
    contexto: web::Data<Contexto>,
) -> Resultado<web::Json<Accesos>> {
    Ok(web::Json(service::consultar(&contexto, &actor).await?))
}

/// El informe de accesos como archivo CSV.
#[utoipa::path(tag = "accesos", extensions(("x-permiso" = json!("ver_accesos")), ("x-dato-personal" = json!(true))), responses(
    (status = 200, body = String, content_type = "text/csv"),
))]
#[get("/accesos/informe")]
async fn descargar_accesos(
    actor: Require<VerAccesos>,
    contexto: web::Data<Contexto>,
) -> Resultado<HttpResponse> {
    let accesos = service::consultar(&contexto, &actor).await?;
    let nombre = format!("accesos-al-{}.csv", contexto.hoy());
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{nombre}\""),
        ))
        .body(informe::csv(&accesos.personas)?))
}

/// Registra una revisión: de cada persona con acceso, si lo mantiene o se le retira.
#[utoipa::path(tag = "accesos", extensions(("x-permiso" = json!("revisar_accesos"))),
    params(("Idempotency-Key" = String, Header)),
    request_body = NuevaRevision, responses(
    (status = 201, body = RevisionHecha),
    (status = 409, body = CuerpoProblema, description = "PERSONAS_CAMBIARON"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[post("/accesos/revisiones")]
async fn registrar_revision(
    actor: Require<RevisarAccesos>,
    contexto: web::Data<Contexto>,
    clave: ClaveIdempotencia,
    pedido: Cuerpo<NuevaRevision>,
) -> Resultado<HttpResponse> {
    let hecha = service::revisar(&contexto, &actor, &clave, pedido.0).await?;
    Ok(HttpResponse::Created().json(hecha))
}
