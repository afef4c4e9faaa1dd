//! What listing obligations may answer.

use crate::http::catalogo::problemas;

problemas! {
    FILTRO_INVALIDO = 422, "Filtro inválido",
        "Un filtro tiene un valor que no existe. Elija uno de los indicados.";
}
