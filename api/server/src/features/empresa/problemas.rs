//! What the operations of a company's record may answer.

use crate::http::catalogo::problemas;

problemas! {
    CAMBIO_EN_CURSO = 409, "Ya hay un cambio en curso",
        "Espere a que lo decidan, corríjalo si lo devolvieron, o retírelo antes de pedir otro.";
    CAMBIO_NO_LO_ADMITE = 409, "El cambio no admite esa acción",
        "Revise en qué estado está: alguien pudo decidirlo, corregirlo o retirarlo.";
    FICHA_CAMBIO = 409, "El registro ya no dice lo mismo",
        "Compare otra vez. Devuelva el cambio para que la empresa lo pida sobre lo que el registro dice ahora.";
    SOLO_QUIEN_LO_PIDIO = 403, "Lo retira quien lo pidió",
        "Pida a esa persona que lo retire, o espere a que lo decidan.";
}
