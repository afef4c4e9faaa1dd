//! What a form with a text of personal data may answer.

use crate::http::catalogo::problemas;

problemas! {
    TERMINOS_CAMBIARON = 409, "El texto sobre sus datos cambió",
        "Lea el texto nuevo y envíe otra vez: lo que escribió se conserva.";
}
