//! What looking after mails may answer.

use crate::http::catalogo::problemas;

problemas! {
    CORREO_NO_REENVIABLE = 409, "Ese correo no se puede enviar otra vez",
        "Solo se envía otra vez el que falló o fue devuelto, y si lo que decía sigue sirviendo.";
}
