//! What reading FUR may answer.

use crate::http::catalogo::problemas;

problemas! {
    PDF_NO_DIBUJADO = 503, "El PDF todavía no está",
        "El PDF no se pudo dibujar en este momento. Espere un minuto e intente de nuevo; el FUR es válido y puede consultarlo en pantalla.";
    FECHAS_INVERTIDAS = 422, "Fechas invertidas",
        "La fecha inicial debe ser anterior o igual a la final.";
}
