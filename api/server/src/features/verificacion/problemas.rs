//! What verifying may answer.

use crate::http::catalogo::problemas;

problemas! {
    CODIGO_NO_ENCONTRADO = 404, "Ese código no corresponde a ningún documento",
        "Revise que el código esté completo: son tres grupos de cuatro letras o números. Si está bien escrito, el documento no salió de este sistema.";
}
