//! Whoever reads the data of other people leaves an event: the operations that show them say so of
//! themselves in the contract (`x-dato-personal`).

use actix_web::dev::ServiceResponse;
use actix_web::{HttpMessage, web};
use serde_json::json;
use uuid::Uuid;

use super::{Actor, Resultado, openapi};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar};

/// Longest query that is kept.
const CONSULTA_MAXIMA: usize = 300;

/// Writes the event of an answer that shows personal data. What cannot be noted is not shown.
pub async fn anotar_si_es_personal<B>(respuesta: &ServiceResponse<B>) -> Resultado<()> {
    let req = respuesta.request();
    let Some(patron) = req.match_pattern() else {
        return Ok(());
    };
    let Some(etiqueta) = openapi::muestra_personas(req.method().as_str(), &patron) else {
        return Ok(());
    };
    let actor = req.extensions().get::<Actor>().cloned();
    let contexto = req.app_data::<web::Data<Contexto>>();
    let (Some(actor), Some(contexto), true) = (actor, contexto, respuesta.status().is_success())
    else {
        return Ok(());
    };
    let consulta: String = req.query_string().chars().take(CONSULTA_MAXIMA).collect();
    let despues =
        json!({ "operacion": format!("{} {patron}", req.method()), "consulta": consulta });
    let hecho = Hecho {
        accion: "leer",
        objeto: etiqueta,
        objeto_id: req
            .match_info()
            .get("id")
            .and_then(|id| Uuid::parse_str(id).ok()),
        antes: None,
        despues: Some(&despues),
    };
    let tx = contexto.base.escribir().await?;
    anotar(&tx, &actor, contexto.instante(), hecho);
    Ok(tx.commit().await?)
}
