//! What goes in and out of the operations of the second factor.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use utoipa::ToSchema;
use validator::Validate;

use crate::http::json::oculto;

/// El segundo factor de la propia cuenta.
#[derive(Debug, Serialize, ToSchema)]
pub struct EstadoDeFactor {
    pub activo: bool,
    /// `aplicacion` o `correo`.
    pub medio: Option<String>,
    #[serde(with = "time::serde::rfc3339::option")]
    pub desde: Option<OffsetDateTime>,
    pub codigos_sin_usar: u64,
    /// Por el trabajo de la persona: no se puede retirar.
    pub obligatorio: bool,
}

/// De dónde salen los códigos.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Medio {
    /// Una aplicación de códigos (TOTP).
    Aplicacion,
    /// El correo de la cuenta.
    Correo,
}

/// Empezar a inscribir un segundo factor.
#[derive(Deserialize, ToSchema, Validate)]
pub struct InscribirFactor {
    pub medio: Medio,
    #[schema(format = Password)]
    #[validate(length(max = 1000))]
    pub clave: String,
    /// Del factor que ya tiene, si tiene uno: el nuevo lo reemplaza.
    #[validate(length(max = 40))]
    pub codigo: Option<String>,
}

/// Lo que falta para terminar de inscribir.
#[derive(Serialize, ToSchema)]
pub struct Inscripcion {
    /// `aplicacion` o `correo`.
    pub medio: String,
    /// Para escribirlo en la aplicación donde no hay cámara: base32.
    pub secreto: Option<String>,
    /// `otpauth://…`
    pub uri: Option<String>,
    /// La misma dirección, como código QR.
    pub qr_svg: Option<String>,
}

/// Un código del factor que se está inscribiendo.
#[derive(Deserialize, ToSchema, Validate)]
pub struct ConfirmarFactor {
    #[schema(example = "123456")]
    #[validate(length(max = 40))]
    pub codigo: String,
}

/// Prueba de quien cambia su segundo factor.
#[derive(Deserialize, ToSchema, Validate)]
pub struct ProbarFactor {
    #[schema(format = Password)]
    #[validate(length(max = 1000))]
    pub clave: String,
    /// De la aplicación, del correo o de recuperación.
    #[schema(example = "123456")]
    #[validate(length(max = 40))]
    pub codigo: String,
}

/// Se muestran una sola vez: solo se guardan sus huellas.
#[derive(Serialize, ToSchema)]
pub struct CodigosDeRecuperacion {
    #[schema(example = json!(["ABCD-EFGH-JKLM"]))]
    pub codigos: Vec<String>,
}

// Passwords, secrets and codes do not reach a log.
oculto!(
    InscribirFactor,
    Inscripcion,
    ConfirmarFactor,
    ProbarFactor,
    CodigosDeRecuperacion
);
