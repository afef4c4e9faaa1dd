//! Forgetting the files that nobody sent.

use ser_store::adjunto;
use serde_json::json;

use super::VIDA_SUELTO;
use crate::Contexto;
use crate::auditoria::{Hecho, anotar_del_sistema};
use crate::http::{Problema, Resultado};

/// Files forgotten in one go; the rest waits for the next.
const LOTE: u64 = 200;

/// Removes the loose files that are older than [`VIDA_SUELTO`].
///
/// # Errors
/// When the database or the disk refuses; what is left is tried again.
pub async fn olvidar(contexto: &Contexto) -> Resultado<()> {
    let ahora = contexto.instante();
    let viejos = adjunto::olvidados(contexto.base.conexion(), ahora - VIDA_SUELTO, LOTE).await?;
    for fila in viejos {
        let tx = contexto.base.escribir().await?;
        if !adjunto::quitar_suelto(&tx, fila.id).await? {
            continue;
        }
        // Before the commit: if the disk refuses, the row stays and the file is tried again.
        contexto
            .archivos
            .borrar(&fila.clave)
            .await
            .map_err(Problema::interno)?;
        let antes = json!({ "uso": fila.uso, "sha256": fila.sha256 });
        let hecho = Hecho {
            accion: "olvidar",
            objeto: "adjunto",
            objeto_id: Some(fila.id),
            antes: Some(&antes),
            despues: None,
        };
        anotar_del_sistema(&tx, ahora, hecho);
        tx.commit().await?;
    }
    Ok(())
}
