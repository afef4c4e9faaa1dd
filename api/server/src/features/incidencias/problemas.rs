//! What reported problems may answer.

use crate::http::catalogo::problemas;

problemas! {
    CASO_NO_ENCONTRADO = 404, "No hay un caso con esos datos",
        "Revise el número del caso y el correo con que se reportó.";
    ESTADO_DE_INCIDENCIA_INVALIDO = 409, "El caso no admite ese cambio",
        "Revise el estado del caso: alguien pudo cambiarlo.";
}
