//! What the second factor may answer.

use crate::http::catalogo::problemas;

problemas! {
    SIN_SEGUNDO_FACTOR = 409, "No tiene segundo factor",
        "Inscriba uno primero.";
    SIN_INSCRIPCION = 409, "La inscripción venció",
        "Pasó mucho tiempo desde que la empezó, o ya terminó. Empiece de nuevo.";
    SEGUNDO_FACTOR_OBLIGATORIO = 409, "El segundo factor es obligatorio",
        "Su cuenta no puede quedar sin él. Puede inscribir otro, que lo reemplaza.";
}
