//! Forgetting the requests that were begun and never filed: they hold data of people, and the link
//! that opens them has run out.

use ser_domain::estados::EstadoSolicitud;
use ser_store::{adjunto, solicitud};
use serde_json::json;

use super::anexos::OBJETO;
use crate::Contexto;
use crate::auditoria::{Hecho, anotar_del_sistema};
use crate::enlaces::Uso;
use crate::http::Resultado;

/// Requests forgotten in one go; the rest waits for the next day.
const LOTE: u64 = 200;

/// Forgets the drafts that nobody touched for as long as their link lives. Their files become loose,
/// and go with the loose ones.
///
/// # Errors
/// When the database refuses; what is left is tried again.
pub async fn olvidar(contexto: &Contexto) -> Resultado<()> {
    let limite = contexto.ahora() - Uso::Solicitud.vida();
    let borrador = EstadoSolicitud::Borrador.as_str();
    let base = contexto.base.conexion();
    for id in solicitud::abandonadas(base, borrador, limite, LOTE).await? {
        let tx = contexto.base.escribir().await?;
        adjunto::soltar(&tx, OBJETO, id).await?;
        if !solicitud::olvidar(&tx, id, borrador, limite).await? {
            // Somebody came back to it meanwhile.
            continue;
        }
        let despues = json!({ "sin_cambios_desde": limite.date().to_string() });
        let hecho = Hecho {
            accion: "olvidar",
            objeto: "solicitud",
            objeto_id: Some(id),
            antes: None,
            despues: Some(&despues),
        };
        anotar_del_sistema(&tx, contexto.instante(), hecho);
        tx.commit().await?;
    }
    Ok(())
}
