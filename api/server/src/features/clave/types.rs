//! What goes in and out of the operations of passwords.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::http::json::oculto;

/// El enlace que llegó por correo.
#[derive(Deserialize, ToSchema, Validate)]
pub struct Enlace {
    /// Lo que va después de «#» en la dirección.
    #[validate(length(max = 200))]
    pub secreto: String,
}

/// De quién es la cuenta que abre un enlace.
#[derive(Debug, Serialize, ToSchema)]
pub struct CuentaDelEnlace {
    pub nombre: String,
    pub empresa: String,
    #[schema(example = "900.123.456-8")]
    pub operador: String,
    pub usuario: String,
}

/// La contraseña que elige quien tiene un enlace.
#[derive(Deserialize, ToSchema, Validate)]
pub struct ClaveConEnlace {
    #[validate(length(max = 200))]
    pub secreto: String,
    /// De 12 a 128 caracteres, sin reglas de composición; no de las filtradas.
    #[schema(format = Password)]
    #[validate(length(max = 1000))]
    pub clave: String,
}

// Passwords and links do not reach a log.
oculto!(Enlace, ClaveConEnlace);
