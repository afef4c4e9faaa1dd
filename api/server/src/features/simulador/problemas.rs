//! What simulating may answer.

use crate::http::catalogo::problemas;

problemas! {
    SIMULACION_IMPOSIBLE = 422, "No se puede simular",
        "Las normas no dan un valor con esos datos. El detalle dice qué falta o qué corregir.";
}
