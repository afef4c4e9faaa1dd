//! What goes in and out of the session operations.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// Quién quiere ingresar. Los datos vacíos reciben la misma respuesta que los incorrectos.
#[derive(Deserialize, ToSchema, Validate)]
pub struct Ingreso {
    /// NIT del operador, con o sin dígito de verificación y puntuación.
    #[schema(example = "900.123.456-8")]
    #[validate(length(max = 40))]
    pub operador: String,
    /// Identificación de la persona.
    #[schema(example = "1020304050")]
    #[validate(length(max = 40))]
    pub usuario: String,
    #[schema(format = Password)]
    #[validate(length(max = 200))]
    pub clave: String,
    /// El desafío resuelto de `GET /api/v1/captcha/ingreso`: el base64 de su JSON.
    #[validate(length(max = 4000))]
    pub captcha: String,
}

impl std::fmt::Debug for Ingreso {
    /// Passwords do not reach a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ingreso")
            .field("operador", &self.operador)
            .finish_non_exhaustive()
    }
}

/// Una sesión abierta: el token de acceso y de quién es. El token de refresco viaja en una
/// cookie que los scripts no pueden leer.
#[derive(Debug, Serialize, ToSchema)]
pub struct Sesion {
    /// JWT, EdDSA; se envía como `Authorization: Bearer`.
    pub token: String,
    #[serde(with = "time::serde::rfc3339")]
    pub expira_en: OffsetDateTime,
    pub persona: Persona,
}

/// La persona de la sesión.
#[derive(Debug, Serialize, ToSchema)]
pub struct Persona {
    pub id: Uuid,
    pub nombre: String,
    pub identificacion: String,
    pub correo: String,
    #[schema(example = json!(["representante_legal"]))]
    pub roles: Vec<&'static str>,
    /// Códigos de todo lo que permiten estos roles.
    #[schema(example = json!(["ver_obligaciones"]))]
    pub permisos: Vec<&'static str>,
    pub operador: Empresa,
}

/// La empresa, o el ministerio, por la que actúa la persona.
#[derive(Debug, Serialize, ToSchema)]
pub struct Empresa {
    pub id: Uuid,
    pub nit: String,
    pub dv: u8,
    #[schema(example = "900.123.456-8")]
    pub nit_formateado: String,
    pub razon_social: String,
    /// `operador` o `ministerio`.
    pub clase: String,
    pub direccion: String,
    pub municipio: String,
    pub departamento: String,
    pub correo: String,
    pub telefono: String,
}

/// Una de las sesiones de la persona.
#[derive(Debug, Serialize, ToSchema)]
pub struct SesionAbierta {
    pub id: Uuid,
    #[serde(with = "time::serde::rfc3339")]
    pub creada_en: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339")]
    pub ultimo_uso_en: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339")]
    pub expira_en: OffsetDateTime,
    /// Navegador o programa, como él mismo se identifica.
    pub agente: String,
    pub direccion: String,
    /// Verdadero en la sesión que hace la consulta.
    pub actual: bool,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct SesionesAbiertas {
    pub datos: Vec<SesionAbierta>,
}
