//! What asking for a parameter may answer.

use crate::http::catalogo::problemas;

problemas! {
    PARAMETRO_NO_ENCONTRADO = 404, "Ese parámetro no existe",
        "Revise el código; la lista completa está en /api/v1/parametros.";
}
