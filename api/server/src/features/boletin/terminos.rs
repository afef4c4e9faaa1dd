//! What people agree to when they ask for the bulletin. Source: Ley 1581 de 2012, artículos 9 and 12,
//! and Decreto 1377 de 2013, artículo 7 (now Decreto 1074 de 2015, artículo 2.2.2.25.2.4).

use crate::tokens::huella;

/// Changes with any change of the text below; what was agreed to before keeps its own.
pub const VERSION: &str = "2026-11-30";

pub const TEXTO: &str = "Autorizo el tratamiento de los datos que escribo en este formulario solo para \
    enviarme por correo el boletín del SER. Puedo conocerlos, corregirlos y retirar esta autorización en \
    cualquier momento con el enlace que trae cada boletín, sin necesidad de ingresar y sin costo.";

/// The text by its SHA-256, in hexadecimal.
pub fn huella_del_texto() -> String {
    huella(TEXTO)
}
