//! What authorising signatures may answer.

use crate::http::catalogo::problemas;

problemas! {
    AUTORIZACION_REVOCADA = 409, "La autorización ya estaba revocada",
        "Consulte la lista: alguien la revocó antes.";
    AUTORIZACION_REPETIDA = 409, "Ya tiene esa autorización",
        "La persona ya está autorizada en esos días y expedientes. Revoque la anterior si quiere cambiarla.";
}
