//! What the bulletin may answer.

use crate::http::catalogo::problemas;

problemas! {
    BOLETIN_SIN_SUSCRIPTORES = 409, "Nadie está suscrito",
        "Publique el boletín cuando haya al menos una suscripción activa.";
}
