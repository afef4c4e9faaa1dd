//! A refused attempt to change something leaves its audit event, and nothing else.

use actix_web::http::Method;
use actix_web::{HttpRequest, web};
use serde_json::json;

use super::catalogo::SIN_PERMISO;
use super::{Actor, Problema, Solicitud, actor, openapi};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar_rechazo};

/// Longest path that is kept: those of ours are shorter, a made-up one may have any length.
const RUTA_MAXIMA: usize = 300;

/// Writes the event of a request that `problema` answered: who, which operation, which fields,
/// never their values. Each address without a session has as many events a minute as public
/// requests, and each person as many as the settings say: a program gone wild fills the log, not
/// the table. What is above the limit is said in the log without its details.
///
/// The request was refused in any case: an event that cannot be written goes to the log.
pub async fn anotar(req: &HttpRequest, problema: &Problema) {
    let Some(contexto) = req.app_data::<web::Data<Contexto>>() else {
        return;
    };
    if !es_intento(req, problema) {
        return;
    }
    let solicitud = Solicitud::de(req);
    let actor = actor::identificar(req).await.ok();
    if !cabe(contexto, &solicitud, actor.as_ref()) {
        tracing::warn!(solicitud = %solicitud.id, codigo = problema.tipo().codigo, "rechazo sin auditar: pasa del límite");
        return;
    }
    if let Err(error) = escribir(contexto, req, &solicitud, actor.as_ref(), problema).await {
        tracing::error!(solicitud = %solicitud.id, causa = %error, "rechazo sin auditar");
    }
}

/// A refused write, or a read that the person's roles do not allow. What failed on our side is in
/// the log with its cause; a page that asks whether it has a session attempts nothing.
fn es_intento(req: &HttpRequest, problema: &Problema) -> bool {
    let tipo = problema.tipo();
    req.path().starts_with("/api/v1/")
        && tipo.estado < 500
        && !problema.es_esperado()
        && (tipo == &SIN_PERMISO || escribe(req))
}

/// Whether the operation changes something: by its method, or by what it declares of itself, since
/// a calculation is asked for by POST and writes nothing.
fn escribe(req: &HttpRequest) -> bool {
    if matches!(*req.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return false;
    }
    let patron = req.match_pattern().unwrap_or_default();
    !openapi::solo_lee(req.method().as_str(), &patron)
}

fn cabe(contexto: &Contexto, solicitud: &Solicitud, actor: Option<&Actor>) -> bool {
    let settings = &contexto.settings;
    let (quien, limite) = match actor {
        Some(actor) => (actor.usuario_id.to_string(), settings.rechazos_por_minuto),
        None => (
            solicitud.direccion.clone(),
            settings.peticiones_publicas_por_minuto,
        ),
    };
    contexto
        .ventana
        .contar(format!("{quien} rechazos"), limite)
        .is_ok()
}

async fn escribir(
    contexto: &Contexto,
    req: &HttpRequest,
    solicitud: &Solicitud,
    actor: Option<&Actor>,
    problema: &Problema,
) -> Result<(), ser_store::StoreError> {
    let patron = req.match_pattern();
    let operacion = format!(
        "{} {}",
        req.method(),
        patron.as_deref().unwrap_or("(sin ruta)")
    );
    let ruta: String = req.path().chars().take(RUTA_MAXIMA).collect();
    let campos: Vec<_> = problema
        .errores()
        .iter()
        .map(|error| json!({ "campo": error.campo, "codigo": error.codigo }))
        .collect();
    let despues = json!({
        "codigo": problema.tipo().codigo, "estado": problema.tipo().estado,
        "ruta": ruta, "campos": campos,
    });
    let hecho = Hecho {
        accion: &operacion,
        objeto: "peticion",
        objeto_id: None,
        antes: None,
        despues: Some(&despues),
    };
    let tx = contexto.base.escribir().await?;
    anotar_rechazo(&tx, solicitud, actor, contexto.instante(), hecho);
    tx.commit().await
}
