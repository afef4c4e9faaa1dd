//! How often a link is sent again: who lost one, or let it run out, gets another, and nobody's mailbox
//! is filled.

use sea_orm::ConnectionTrait;
use ser_store::enlace;
use time::Duration;
use uuid::Uuid;

use super::borrador::Momento;
use crate::enlaces::Uso;
use crate::http::catalogo::DEMASIADAS_PETICIONES;
use crate::http::{Problema, Resultado};

/// The one before may be on its way.
const ENTRE_ENVIOS: Duration = Duration::minutes(10);
const DIA: Duration = Duration::days(1);
/// With the first one.
const POR_DIA: usize = 4;

/// Refuses another link of this use to the same thing so soon.
///
/// # Errors
/// `DEMASIADAS_PETICIONES`.
pub async fn admitir(
    tx: &impl ConnectionTrait,
    uso: Uso,
    objeto_id: Uuid,
    momento: Momento,
) -> Resultado<()> {
    for (plazo, maximo) in [(ENTRE_ENVIOS, 1), (DIA, POR_DIA)] {
        let desde = momento.instante - plazo;
        let enviados = enlace::creados_desde(tx, uso.codigo(), objeto_id, desde).await?;
        // Until the one that fills the term is out of it.
        let lleno = enviados
            .len()
            .checked_sub(maximo)
            .map(|cual| enviados[cual]);
        if let Some(cual) = lleno {
            let espera = (cual + plazo - momento.instante).whole_seconds() + 1;
            return Err(Problema::de(&DEMASIADAS_PETICIONES).reintentar_en(espera));
        }
    }
    Ok(())
}
