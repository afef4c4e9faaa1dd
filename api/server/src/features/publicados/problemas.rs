//! What entering and approving published values may answer.

use crate::http::catalogo::problemas;

problemas! {
    SERIE_NO_ENCONTRADA = 404, "Esa serie no existe",
        "Revise el código; la lista completa está en /api/v1/publicados.";
    VALOR_PUBLICADO_INVALIDO = 422, "El valor no se puede publicar",
        "Corrija el campo indicado y vuelva a registrarlo.";
    PERIODO_EN_CONFLICTO = 409, "El período no tiene lugar en la serie",
        "Revise las fechas: la serie no admite dos valores para el mismo día ni días sin valor.";
    PUBLICACION_PENDIENTE = 409, "Ya hay una propuesta pendiente para ese período",
        "Decida o retire la propuesta pendiente antes de registrar otra.";
    PUBLICACION_DECIDIDA = 409, "La propuesta ya no está pendiente",
        "Recargue la propuesta para ver cómo terminó.";
    MISMA_PERSONA = 409, "Quien propone un valor no lo aprueba",
        "Pida a otra persona del ministerio que revise la propuesta; usted puede retirarla.";
}
