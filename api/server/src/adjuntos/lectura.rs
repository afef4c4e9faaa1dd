//! Reading the body of an upload, no further than what is received.

use actix_web::web::{Bytes, Payload};
use futures_util::StreamExt;
use ser_adapters::inspeccion::TAMANO_MAXIMO_BYTES;
use tokio::time::{Duration, timeout};

use super::problemas::ADJUNTO_DEMASIADO_GRANDE;
use crate::http::catalogo::JSON_MAL_FORMADO;
use crate::http::{Problema, Resultado};

/// How long a slow line may take: 1 000 kB at 28 kbit/s is five minutes.
const ESPERA: Duration = Duration::from_secs(300);
/// What is still read of a body that is too large, and thrown away, so that its sender sees the answer
/// instead of a connection that broke.
const DESECHO_MAXIMO: usize = 4 * TAMANO_MAXIMO_BYTES;
/// And for how long.
const ESPERA_DE_DESECHO: Duration = Duration::from_secs(10);

/// The whole body.
///
/// # Errors
/// `ADJUNTO_DEMASIADO_GRANDE` as soon as it passes the limit, whatever its header says.
pub(super) async fn leer(cuerpo: Payload) -> Resultado<Vec<u8>> {
    timeout(ESPERA, leer_entero(cuerpo))
        .await
        .map_err(|_| cortado())?
}

async fn leer_entero(mut cuerpo: Payload) -> Resultado<Vec<u8>> {
    let mut leido = Vec::new();
    while let Some(trozo) = cuerpo.next().await {
        let trozo: Bytes = trozo.map_err(|_| cortado())?;
        if leido.len() + trozo.len() > TAMANO_MAXIMO_BYTES {
            let _ = timeout(ESPERA_DE_DESECHO, desechar(cuerpo)).await;
            return Err(Problema::de(&ADJUNTO_DEMASIADO_GRANDE));
        }
        leido.extend_from_slice(&trozo);
    }
    Ok(leido)
}

async fn desechar(mut cuerpo: Payload) {
    let mut desechado = 0;
    while let Some(Ok(trozo)) = cuerpo.next().await {
        desechado += trozo.len();
        if desechado > DESECHO_MAXIMO {
            return;
        }
    }
}

/// The body did not arrive whole.
fn cortado() -> Problema {
    Problema::de(&JSON_MAL_FORMADO).detalle("El archivo no llegó completo. Envíelo de nuevo.")
}
