//! The payment of a debt: the ledger, the obligation and its FUR say it in the same transaction.

use sea_orm::ConnectionTrait;
use ser_domain::estados::{EstadoFur, EventoFur};
use ser_store::libro::{self, Asiento};
use ser_store::{fur, obligacion};

use crate::http::{Problema, Resultado};

/// Posts the payment of all that an obligation owes. Of its FUR, the last one is the paid one, and
/// those it replaced can no longer be paid.
pub async fn saldar(tx: &impl ConnectionTrait, asiento: Asiento) -> Resultado<()> {
    let obligacion_id = asiento.obligacion_id;
    libro::asentar(tx, asiento).await?;
    obligacion::cambiar_estado(tx, obligacion_id, obligacion::PAGADA).await?;
    let mut evento = EventoFur::Pagar;
    for fila in fur::de_obligacion(tx, obligacion_id).await? {
        let estado = EstadoFur::try_from(fila.estado.as_str()).map_err(Problema::interno)?;
        // One that was withdrawn stays so: the table has no way out of there.
        if let Ok(siguiente) = estado.aplicar(evento) {
            fur::cambiar_estado(tx, fila.id, siguiente.as_str()).await?;
            evento = EventoFur::Anular;
        }
    }
    Ok(())
}
