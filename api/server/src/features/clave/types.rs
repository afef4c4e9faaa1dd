//! What goes in and out of the operations of passwords.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::enlaces::Uso;
use crate::http::json::oculto;

/// Para qué es un enlace.
#[derive(Clone, Copy, Debug, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum UsoDeEnlace {
    /// La primera contraseña de una cuenta.
    #[default]
    Activacion,
    /// Otra, de quien la olvidó.
    Recuperacion,
}

impl From<UsoDeEnlace> for Uso {
    fn from(uso: UsoDeEnlace) -> Self {
        match uso {
            UsoDeEnlace::Activacion => Self::Activacion,
            UsoDeEnlace::Recuperacion => Self::Recuperacion,
        }
    }
}

/// El enlace que llegó por correo.
#[derive(Deserialize, ToSchema, Validate)]
pub struct Enlace {
    /// Lo que va después de «#» en la dirección.
    #[validate(length(max = 200))]
    pub secreto: String,
    #[serde(default)]
    pub uso: UsoDeEnlace,
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
    #[serde(default)]
    pub uso: UsoDeEnlace,
    /// De 12 a 128 caracteres, sin reglas de composición; no de las filtradas.
    #[schema(format = Password)]
    #[validate(length(max = 1000))]
    pub clave: String,
    /// Cuál aviso sobre datos personales leyó quien activa su cuenta; para recuperarla no hace falta.
    #[serde(default)]
    #[validate(length(max = 40))]
    pub terminos_version: Option<String>,
}

/// Quién olvidó la contraseña. Los datos vacíos reciben la misma respuesta que los de una cuenta.
#[derive(Deserialize, ToSchema, Validate)]
pub struct Recuperacion {
    /// NIT del operador, con o sin dígito de verificación y puntuación.
    #[schema(example = "900.123.456-8")]
    #[validate(length(max = 40))]
    pub operador: String,
    /// Identificación de la persona.
    #[schema(example = "1020304050")]
    #[validate(length(max = 40))]
    pub usuario: String,
    /// El desafío resuelto de `GET /api/v1/captcha/recuperacion`: el base64 de su JSON.
    #[validate(length(max = 4000))]
    pub captcha: String,
}

/// Otra contraseña, de quien sabe la de ahora.
#[derive(Deserialize, ToSchema, Validate)]
pub struct CambioDeClave {
    #[schema(format = Password)]
    #[validate(length(max = 1000))]
    pub clave_actual: String,
    /// De 12 a 128 caracteres, sin reglas de composición; no de las filtradas.
    #[schema(format = Password)]
    #[validate(length(max = 1000))]
    pub clave: String,
}

// Passwords and links do not reach a log.
oculto!(Enlace, ClaveConEnlace, Recuperacion, CambioDeClave);
