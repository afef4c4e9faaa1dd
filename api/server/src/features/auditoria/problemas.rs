//! What the trail may answer.

use crate::http::catalogo::problemas;

problemas! {
    RASTRO_DEMASIADO_LARGO = 422, "Son demasiados eventos para un archivo",
        "Acote la búsqueda, por ejemplo con las fechas; o descargue la cadena completa.";
}
