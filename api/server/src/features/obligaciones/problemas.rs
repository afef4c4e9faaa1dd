//! What listing obligations may answer.

use crate::http::catalogo::problemas;

problemas! {
    EXPORTACION_DEMASIADO_GRANDE = 422, "Demasiadas filas para un archivo",
        "Un archivo lleva hasta 20.000 filas. Filtre por tipo, situación o vencimiento y descargue por partes.";
}
