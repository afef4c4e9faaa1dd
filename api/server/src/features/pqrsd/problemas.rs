//! What PQRSD may answer.

use crate::http::catalogo::problemas;

problemas! {
    PQRSD_NO_ENCONTRADA = 404, "No hay una solicitud con esos datos",
        "Revise el número de radicado y el número de identificación con que se radicó.";
    ESTADO_DE_PQRSD_INVALIDO = 409, "La solicitud no admite ese cambio",
        "Revise el estado de la solicitud: alguien pudo cambiarlo.";
    PQRSD_DE_OTRA_PERSONA = 409, "La tiene otra persona",
        "Tómela usted antes de responderla.";
}
