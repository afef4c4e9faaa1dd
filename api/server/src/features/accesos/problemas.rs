//! What the review of accesses may answer.

use crate::http::catalogo::problemas;

problemas! {
    PERSONAS_CAMBIARON = 409, "Las cuentas cambiaron",
        "Alguien creó o cambió una cuenta mientras revisaba. Vuelva a abrir la revisión: lo decidido se conserva en pantalla.";
}
