//! What moving the clock may answer.

use crate::http::catalogo::problemas;

problemas! {
    RELOJ_FIJO = 404, "El reloj no se puede mover",
        "En producción la fecha es siempre la real.";
    FECHA_FUERA_DE_RANGO = 422, "Fecha fuera de rango",
        "Elija una fecha entre 2010-04-01 y 2040-12-31.";
}
